import type { OpenedEngine } from "../engine/open-engine.ts";
import { IndexState } from "../state/index-state.ts";

/** `communique status` holds the state for 0.35 s where 50,000 files are known. */
const STATE_WAIT_MS = 2000;

/** An engine that another process started may end with what that one does: then there is nothing to wait for. */
export const openState = ({ folder, name, isOurs }: OpenedEngine) =>
  IndexState.open(folder.state, {
    waitMs: isOurs || name !== "embedded" ? STATE_WAIT_MS : 0,
  });
