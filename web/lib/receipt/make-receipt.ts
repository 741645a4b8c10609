import type { SearchRoute } from "@communique/indexer/search/search-route";
import { withoutView } from "../export/without-view";
import { readCorpus } from "./read-corpus";
import { readResult } from "./read-result";
import { toPrefix } from "./receipt";
import type { Receipt } from "./receipt";
import { toMinute } from "./receipt-url";

/** Times that a search is made again whose corpus changed meanwhile. */
const MAX_TRIES = 3;

/** A receipt, or why there can't be one now. */
export type MadeReceipt =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly reason: "unknown-corpus" | "changing" };

/**
 * Writes down what a search finds, and in which corpus. While articles are
 * being indexed nobody could say which corpus that is: then there is none.
 * Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function makeReceipt(
  anyRoute: SearchRoute,
  now: Date,
  signal: AbortSignal,
): Promise<MadeReceipt> {
  const route = withoutView(anyRoute);
  for (let time = 1; time <= MAX_TRIES; time += 1) {
    const before = await readCorpus(signal);
    if (before === null) return { ok: false, reason: "unknown-corpus" };
    if (!before.isSettled) break;
    const { found, ranked, idSum } = await readResult(route, { signal });
    const after = await readCorpus(signal);
    if (!after?.isSettled || after.corpus !== before.corpus) continue;
    if (after.settings !== before.settings) continue;
    const { articles, corpus, settings } = before;
    const ids = ranked.map(({ id }) => toPrefix(id));
    const at = toMinute(now);
    return {
      ok: true,
      receipt: { route, at, articles, corpus, settings, found, idSum, ids },
    };
  }
  return { ok: false, reason: "changing" };
}
