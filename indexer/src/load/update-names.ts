import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import type { SourceFile } from "../read/list-files.ts";
import { findMisnamed, findRenamed } from "./corpus-names.ts";
import type { LoadContext } from "./load-files.ts";
import { unifyOfficials } from "./unify-officials.ts";
import { updateIndex } from "./update-index.ts";

/**
 * Gives officials the names that the corpus as it is now agrees on. Files whose articles have a name that nobody agrees
 * on any more are read again.
 */
export async function updateNames(
  uid: string,
  files: readonly SourceFile[],
  { knowledgeDir }: { readonly knowledgeDir: string | null },
  context: LoadContext,
): Promise<void> {
  const { shards, state } = context;
  const { people } = loadKnowledge({ ownFolder: knowledgeDir });
  const renamed = await findRenamed(state, people);
  const misnamed = await findMisnamed(
    state,
    await state.renamed.all(),
    renamed,
  );
  if (misnamed.size > 0) {
    const changed = files.filter(({ path }) => misnamed.has(path));
    await updateIndex(
      uid,
      {
        files,
        changed: new Map(changed.map((file) => [file.path, file])),
        // Nothing has changed in the files themselves.
        whole: new Set(misnamed),
        removed: [],
      },
      context,
    );
  }
  // First, so that a run that is killed meanwhile leaves no name in the index that no one knows of.
  await state.renamed.keep(renamed);
  await shards.each((client) => unifyOfficials(client, uid, renamed));
}
