import type { Meilisearch } from "meilisearch";
import { awaitTask } from "../load/await-tasks.ts";
import { indexExists } from "../load/build-index.ts";
import { DocumentLoader } from "../load/document-loader.ts";
import { TaskError } from "../errors.ts";
import { onlyText, readDocuments } from "./corpus.ts";

/**
 * Builds an index of the same articles as somebody would who knows the engine and no more: id, title and text, under its
 * default settings.
 */
export async function buildPlainIndex(
  client: Meilisearch,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const done = async (task: Promise<{ taskUid: number }>, what: string) =>
    awaitTask(client, (await task).taskUid, what);
  if (await indexExists(client, to))
    await done(client.deleteIndex(to), "removing the plain index");
  await done(
    client.createIndex(to, { primaryKey: "id" }),
    "creating the plain index",
  );
  const loader = new DocumentLoader(client, to, {
    onRefused: ({ path }, words) => {
      throw new TaskError(`${path}: ${words}`, "Leave it out, and run again.");
    },
  });
  const fields = ["id", "path", "title", "text"] as const;
  for await (const { id, path, title, text } of readDocuments(
    client,
    from,
    fields,
  ))
    await loader.add(path, {
      id,
      path,
      line: JSON.stringify({
        id,
        title: onlyText(title),
        text: onlyText(text),
      }),
    });
  await loader.finish();
}
