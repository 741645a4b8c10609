import type { IndexState } from "../state/index-state.ts";
import { indexExists, toBuildingUid } from "./build-index.ts";
import { toPipelineFingerprint } from "./fingerprint.ts";
import type { IndexRun } from "./run-index.ts";

/** Says which stages, knowledge and options a run makes documents with. */
export const pipelineOf = ({
  learn = true,
  knowledgeDir,
  yearRules,
  embedder = null,
  overrides,
}: IndexRun) =>
  toPipelineFingerprint({
    learn,
    knowledgeDir,
    yearRules,
    embedder,
    overrides,
  });

/** Says which index a run builds, and with what: one that another run began can be gone on with if it is the same. */
export const buildingOf = (run: IndexRun): string =>
  [pipelineOf(run), run.engine.name, run.indexUid].join(" ");

/** Whether a run before began to build the index that this one would; whoever asks for a rebuild gets all of one. */
export async function isBegun(
  run: IndexRun,
  state: IndexState,
): Promise<boolean> {
  if (run.rebuild === true) return false;
  if ((await state.building.read()) !== buildingOf(run)) return false;
  const uid = toBuildingUid(run.indexUid);
  const are = await run.engine.shards.each((client) =>
    indexExists(client, uid),
  );
  return are.every(Boolean);
}

/** Why the index cannot be brought up to date, in words; null where it can. */
export async function whyRebuild(
  run: IndexRun,
  state: IndexState,
): Promise<string | null> {
  const { engine, indexUid } = run;
  if (run.rebuild === true) return "as you asked";
  const { meta } = state;
  const { shards } = engine;
  const are = await shards.each((client) => indexExists(client, indexUid));
  if (meta === null || !are.some(Boolean)) return "there is none yet";
  if (meta.engine !== engine.name || meta.indexUid !== indexUid)
    return "what is known is of another index";
  if (!are.every(Boolean)) return "an engine lacks its part";
  if (meta.pipeline !== pipelineOf(run))
    return "another version of the program made the old one";
  if (await isBegun(run, state)) return "the last one was not finished";
  if ((await state.pending.paths()).size > 0 || (await state.isUnfinished()))
    return null;
  const held = await shards.count(indexUid);
  return held === meta.documents || (await hasStale(state))
    ? null
    : `it holds ${held} articles instead of ${meta.documents}`;
}

/** Whether documents wait to be deleted or replaced. */
export async function hasStale(state: IndexState): Promise<boolean> {
  for await (const _ of state.stale()) return true;
  return false;
}
