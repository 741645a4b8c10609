import { toGlossaryDocument } from "../concepts/glossary-document.ts";
import { CorpusDigest } from "../corpus/corpus-digest.ts";
import { toCorpusDocument } from "../corpus/corpus-document.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { parseArticleValues } from "../names/article-values.ts";
import { ValueCounts } from "../names/count-values.ts";
import { toNamesUid } from "../names/name-document.ts";
import { writeNames, type NamesRun } from "../names/write-names.ts";
import type { SourceFile } from "../read/list-files.ts";
import { parseContent } from "../state/article-claims.ts";
import type { IndexState } from "../state/index-state.ts";
import { indexExists } from "./build-index.ts";
import type { IndexRun } from "./run-index.ts";

/**
 * Brings the index of names to what the articles' index is now, and notes there which corpus that is.
 *
 * @param files all files in their order
 * @param madeBy says which program, with which knowledge, makes the documents
 */
export async function nameValues(
  { engine, indexUid, knowledgeDir, embedder = null, signal }: IndexRun,
  files: readonly Pick<SourceFile, "path">[],
  state: IndexState,
  madeBy: string,
): Promise<void> {
  const renamed = await state.renamed.all();
  const counts = new ValueCounts(renamed),
    digest = new CorpusDigest();
  const order = files.map(({ path }) => path);
  for await (const { id, kept } of state.claims.kept(order)) {
    const values = parseArticleValues(kept);
    if (values !== null) counts.add(values);
    digest.add(id, parseContent(kept));
  }
  const knowledge = loadKnowledge({ ownFolder: knowledgeDir });
  const { shards } = engine;
  const names: NamesRun = {
    indexUid,
    values: counts.all(),
    corpus: toCorpusDocument({
      ...digest.finish(),
      settings: madeBy,
      hasMeaning: embedder !== null,
      engines: shards.names,
    }),
    glossary: toGlossaryDocument(knowledge.terms),
    knowledge,
    renamed,
    madeBy,
    signal,
  };
  // All of them on each engine, so that any can be asked.
  for (const client of shards.clients) await writeNames(client, names);
}

/** Whether the last run came to its end, and left an index of names. */
export const isFinished = async (
  { engine, indexUid }: IndexRun,
  state: IndexState,
): Promise<boolean> =>
  !(await state.isUnfinished()) &&
  (
    await engine.shards.each((client) =>
      indexExists(client, toNamesUid(indexUid)),
    )
  ).every(Boolean);
