// How long the engine worked while an index was built, and at what, as it keeps it itself.

const MOST_BATCHES = 100_000;

const MS = { ns: 1e-6, µs: 1e-3, ms: 1, s: 1e3 };
// "47.92µs", "9.39s"
const DURATION = /^([\d.]+)(ns|µs|ms|s)$/;

function toSeconds(text) {
  const [, number = "0", unit = "s"] = DURATION.exec(text) ?? [];
  return (Number(number) * MS[unit]) / 1000;
}

/** What the engine's steps are put together to. */
const PARTS = {
  words: /^extracting words$/,
  proximity: /^(?:extracting|merging) word proximity$/,
  merging: /^merging (?!word proximity)/,
  afterwards: /^post processing/,
};

// "processing tasks > indexing > extracting words", without what is a part of it
const STEP = /^processing tasks > indexing > ([^>]+)$/;

/** Seconds by part of one batch. */
function addTrace(parts, trace) {
  for (const [path, duration] of Object.entries(trace)) {
    const [, step] = STEP.exec(path) ?? [];
    if (step === undefined) continue;
    const [part] = Object.entries(PARTS).find(([, form]) =>
      form.test(step),
    ) ?? ["rest"];
    parts[part] = (parts[part] ?? 0) + toSeconds(duration);
  }
}

/**
 * Adds up the batches that were done until a moment.
 *
 * @param until as the system's clock had it, in milliseconds
 * @returns seconds in all, and of parts; what batches took beside indexing is in neither
 */
export async function readEngineWork({ host, key }, { until }) {
  const response = await fetch(`${host}/batches?limit=${MOST_BATCHES}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  if (!response.ok) throw new Error(await response.text());
  const { results } = await response.json();
  const parts = {};
  let seconds = 0;
  for (const { startedAt, finishedAt, stats } of results) {
    if (finishedAt === null || Date.parse(finishedAt) > until) continue;
    seconds += (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
    addTrace(parts, stats.progressTrace ?? {});
  }
  return { seconds, parts };
}
