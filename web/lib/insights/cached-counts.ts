import QuickLRU from "quick-lru";
import { readConfig } from "../config";
import type { CountQuery, FieldCounts } from "../count-topics";
import { ENGINE_TIMEOUT_MS } from "../engine";
import { fetchCounts } from "../fetch-counts";
import { readIndexVersion } from "../index-version";
import { findLacking } from "../lacking";
import { multiSearch } from "../multi-search";

/**
 * Answers kept, and for how long: a reader who goes from cell to cell, or takes
 * a table along, has them counted once. Of 500, each a few kB, few hold the
 * thousand names of officials that are 40 kB.
 */
const KEPT = { maxSize: 500, maxAge: 5 * 60_000 };

const kept = new QuickLRU<string, FieldCounts>(KEPT);

/**
 * Counts all that is asked in one request, but for what was counted before in
 * the index as it is now. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function readCounts(
  queries: readonly CountQuery[],
): Promise<readonly FieldCounts[]> {
  const version = await readIndexVersion();
  const asked = queries.map((query) => ({
    query,
    key: JSON.stringify([version, query]),
  }));
  const unknown = asked.filter(({ key }) => !kept.has(key));
  const answers = new Map<string, FieldCounts>();
  for (const { key } of asked) {
    const answer = kept.get(key);
    if (answer) answers.set(key, answer);
  }
  if (unknown.length > 0) {
    let isPartial = false;
    const found = await fetchCounts(
      unknown.map(({ query }) => query),
      readConfig().index,
      {
        send: async (sent, signal) => {
          const answer = await multiSearch(sent, signal);
          isPartial = findLacking(answer)?.isPartial === true;
          return answer;
        },
        signal: AbortSignal.timeout(ENGINE_TIMEOUT_MS),
      },
    );
    for (const [place, { key }] of unknown.entries()) {
      const answer = found[place] ?? {};
      answers.set(key, answer);
      // Of a key that may not read the version nobody knows how old it is.
      if (version !== null && !isPartial) kept.set(key, answer);
    }
  }
  return asked.map(({ key }) => answers.get(key) ?? {});
}
