// Asks the site for one thing after another, and tells how long the answers took.
import { createClient, toAddress } from "../readers/client.mjs";
import { createTally } from "../readers/tally.mjs";

const quantile = (sorted, share) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? null;

/** The middle and the 95th percentile of numbers; null of none. */
export function toMiddles(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

/**
 * The longest of an answer's searches, in milliseconds, as the engine says: some are made one after the other, others at
 * the same time.
 */
function readEngineMs(answer) {
  const times = (answer.results ?? []).map(
    ({ processingTimeMs }) => processingTimeMs,
  );
  return times.length > 0 && times.every((ms) => typeof ms === "number")
    ? Math.max(...times)
    : null;
}

/**
 * Asks for all there is, each reader for the next when it has the last answer.
 *
 * @param asks each `{path, body}`
 * @param isJson whether the answers are searches of the engine, and are given back
 * @returns how many were answered, how many not, quantiles in milliseconds, and the answers in the order of `asks`
 */
export async function askAll(site, asks, { readers, isJson, signal }) {
  const tally = createTally();
  const texts = [];
  const turns = asks.entries();
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      const client = createClient(site, {
        address: toAddress(reader + 1),
        // A page that leads elsewhere is not the page.
        note: (each) =>
          tally.note(
            each.status === 200 ? each : { ...each, status: `${each.status}` },
          ),
      });
      try {
        for (const [at, { path, body }] of turns) {
          signal.throwIfAborted();
          const answer = await client.send("all", path, {
            body,
            isKept: isJson,
          });
          if (answer.status === 200) texts[at] = answer.readText;
        }
      } finally {
        client.close();
      }
    }),
  );
  const { kinds, statuses } = tally.end();
  const { count = 0, p50 = null, p95 = null, p99 = null } = kinds.all ?? {};
  // Only now: unpacking would slow the others' clock down.
  const answers = isJson
    ? asks.map((_, at) => (texts[at] ? JSON.parse(texts[at]()) : null))
    : [];
  const engine = answers
    .map((answer) => answer && readEngineMs(answer))
    .filter((ms) => ms !== null);
  return {
    measured: {
      count,
      failed: asks.length - count,
      statuses,
      p50,
      p95,
      p99,
      ...(engine.length > 0 && { engine: toMiddles(engine) }),
    },
    answers,
  };
}
