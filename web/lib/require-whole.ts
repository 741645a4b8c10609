import { findLostEngines } from "@communique/indexer/search/across-engines";
import { EngineError } from "./engine-error";

/**
 * Gives an answer back where all engines gave theirs: what is exported, told as
 * news or written into a receipt is taken for all there is.
 *
 * @throws {EngineError} "partial" where an engine that holds a part gave none.
 */
export function requireWhole<Answer>(answer: Answer): Answer {
  if (findLostEngines(answer).length > 0) throw new EngineError("partial", 503);
  return answer;
}
