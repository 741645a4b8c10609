import { renameOfficials } from "../enrich/officials/rename-officials.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import type { SourceFile } from "../read/list-files.ts";
import { announceEngines } from "./announce-engines.ts";
import type { LoadedDocuments } from "./build-index.ts";
import { findRenamed } from "./corpus-names.ts";
import { DocumentSample } from "./document-sample.ts";
import { toGroupFields } from "./find-groups.ts";
import { loadFiles, type LoadContext } from "./load-files.ts";
import { unifyOfficials } from "./unify-officials.ts";
import { updateGroups } from "./write-groups.ts";

/**
 * Loads all files into a new index, gives officials the names that the corpus agrees on, and groups versions.
 *
 * @param index that the engines build
 * @returns what each engine's part should hold
 */
export async function fillIndex(
  index: string,
  files: readonly SourceFile[],
  {
    indexUid,
    knowledgeDir,
  }: { readonly indexUid: string; readonly knowledgeDir: string | null },
  context: LoadContext,
): Promise<readonly LoadedDocuments[]> {
  const { shards, state } = context;
  const sample = new DocumentSample();
  const loaded = await loadFiles(
    files,
    { index, isNoted: false, keptInstead: async () => null, sample },
    context,
  );
  const { people } = loadKnowledge({ ownFolder: knowledgeDir });
  const renamed = await findRenamed(state, people);
  await shards.each((client) => unifyOfficials(client, index, renamed));
  await state.keepRenamed(renamed);
  const groups = await updateGroups(shards, index, state, files);
  await announceEngines(shards, indexUid);
  const samples = shards.split(
    sample
      .all()
      .map((document) => renameOfficials(document, renamed))
      .map((document) =>
        Object.assign({}, document, toGroupFields(document.id, groups)),
      ),
    ({ id }) => id,
  );
  return shards
    .split(loaded.keys(), (id) => id)
    .map(({ length }, place) => ({
      count: length,
      sample: samples[place] ?? [],
    }));
}
