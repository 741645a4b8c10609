// What readers met: how long answers took, by kind and by phase, and their statuses.
import { createHistogram } from "node:perf_hooks";

/** Statuses with which a server says that it has too much to do. */
const REFUSALS = new Set([429, 503]);

const isGood = (status) =>
  typeof status === "number" && status >= 200 && status < 400;

const toQuantiles = (histogram) => ({
  count: histogram.count,
  p50: histogram.count === 0 ? null : histogram.percentile(50) / 1000,
  p95: histogram.count === 0 ? null : histogram.percentile(95) / 1000,
  p99: histogram.count === 0 ? null : histogram.percentile(99) / 1000,
});

/** Counts what is noted, until `end`. Times are in milliseconds, kept in microseconds. */
export function createTally() {
  const kinds = new Map();
  const refused = createHistogram();
  const statuses = new Map();
  const started = performance.now();
  const seconds = [];
  let answered = 0;

  function note({ kind, status, ms }) {
    const microseconds = Math.max(1, Math.round(ms * 1000));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (REFUSALS.has(status)) refused.record(microseconds);
    if (status !== "given up") answered += 1;
    if (isGood(status)) {
      if (!kinds.has(kind)) kinds.set(kind, createHistogram());
      kinds.get(kind).record(microseconds);
    }
    if (kind !== "hits" || status === "given up") return;
    const at = Math.floor((performance.now() - started) / 1000);
    seconds[at] ??= { good: createHistogram(), bad: 0 };
    if (isGood(status)) seconds[at].good.record(microseconds);
    else seconds[at].bad += 1;
  }

  function end() {
    const lasted = (performance.now() - started) / 1000;
    return {
      seconds: lasted,
      perSecond: answered / lasted,
      statuses: Object.fromEntries(statuses),
      errors: [...statuses]
        .filter(
          ([status]) =>
            status !== "given up" && !isGood(status) && !REFUSALS.has(status),
        )
        .reduce((sum, [, count]) => sum + count, 0),
      kinds: Object.fromEntries(
        [...kinds].map(([kind, histogram]) => [kind, toQuantiles(histogram)]),
      ),
      refused: toQuantiles(refused),
      hitsBySecond: Array.from(seconds, (second) => ({
        p50:
          second === undefined || second.good.count === 0
            ? null
            : second.good.percentile(50) / 1000,
        bad: second?.bad ?? 0,
      })),
    };
  }

  return { note, end };
}

/**
 * After how many seconds the hits came as they came before: at most twice as slowly, none refused, and so for three
 * seconds; null for never.
 */
export function findRecovery(hitsBySecond, { normalMs }) {
  const isNormal = ({ p50, bad }) =>
    bad === 0 && p50 !== null && p50 <= 2 * normalMs;
  const at = hitsBySecond.findIndex((_, second) => {
    const next = hitsBySecond.slice(second, second + 3);
    return next.length === 3 && next.every(isNormal);
  });
  return at < 0 ? null : at;
}
