import { renameOfficials } from "../enrich/officials/rename-officials.ts";
import type { SourceFile } from "../read/list-files.ts";
import { announceEngines } from "./announce-engines.ts";
import type { LoadedDocuments } from "./build-index.ts";
import { DocumentSample } from "./document-sample.ts";
import { toGroupFields } from "./find-groups.ts";
import { addSources } from "./learn-changes.ts";
import type { LoadContext } from "./load-files.ts";
import { inOrder, planChanges } from "./plan-changes.ts";
import { updateIndex } from "./update-index.ts";
import { updateNames } from "./update-names.ts";
import { updateGroups } from "./write-groups.ts";

/** What to fill an index with. */
export interface Filling {
  readonly indexUid: string;
  readonly knowledgeDir: string | null;
  /** Sources whose recurring lines are others than when a run before filled it with their articles. */
  readonly sources: ReadonlySet<string>;
}

/**
 * Loads all files into a new index, but for those that a run before loaded already; gives officials the names that the
 * corpus agrees on, and groups versions.
 *
 * @param index that the engines build
 * @returns what each engine's part should hold
 */
export async function fillIndex(
  index: string,
  files: readonly SourceFile[],
  { indexUid, knowledgeDir, sources }: Filling,
  context: LoadContext,
): Promise<readonly LoadedDocuments[]> {
  const { shards, state, report } = context;
  const changes = await planChanges(files, state);
  await addSources(changes, sources, state);
  report.updating(files.length - changes.changed.size);
  report.stillRejected(changes.stillRejected);
  const sample = new DocumentSample();
  const sampled = { ...context, sample };
  await updateIndex(index, inOrder(changes, files), sampled);
  await updateNames(index, files, { knowledgeDir }, sampled);
  const renamed = await state.renamed.all();
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
  const counts = shards.clients.map(() => 0);
  for await (const id of state.claims.ids()) {
    const place = shards.placeOf(id);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, place) => ({
    count,
    sample: samples[place] ?? [],
  }));
}
