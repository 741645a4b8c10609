import type { IndexState } from "../state/index-state.ts";
import type { IndexRun } from "./run-index.ts";
import { pipelineOf } from "./why-rebuild.ts";

/** Notes that what a run made is what is served; `isFinished` where it has also named and counted it. */
export const adopt = (
  run: IndexRun,
  state: IndexState,
  documents: number,
  options?: { readonly isFinished: boolean },
): Promise<void> =>
  state.adopt(
    {
      engine: run.engine.name,
      indexUid: run.indexUid,
      pipeline: pipelineOf(run),
      documents,
      finished: new Date().toISOString(),
    },
    options,
  );
