// A phase as a table.

const toMs = (ms) => (ms === null ? "–" : ms.toFixed(ms < 10 ? 1 : 0));

const toStatuses = (statuses) =>
  Object.entries(statuses)
    .map(([status, count]) => `${status}: ${count}`)
    .join(", ");

const tellQuantiles = (name, { count, p50, p95, p99 }) =>
  `  ${name.padEnd(12)}${String(count).padStart(8)}${[p50, p95, p99].map((ms) => toMs(ms).padStart(9)).join("")}`;

const tellMet = ({ perSecond, statuses, errors, kinds, refused }) => [
  `  ${perSecond.toFixed(0)} answers/s, errors ${errors} (${toStatuses(statuses)})`,
  `  ${"ms".padEnd(12)}${["count", "p50", "p95", "p99"].map((word, at) => word.padStart(at === 0 ? 8 : 9)).join("")}`,
  ...Object.entries(kinds).map(([kind, each]) => tellQuantiles(kind, each)),
  ...(refused.count > 0 ? [tellQuantiles("429 and 503", refused)] : []),
];

/** What readers met in a phase, others beside them, and what it took. */
export function tellPhase({ name, seconds, processes, flood, crowd, ...met }) {
  const { perSecond, statuses, ms } = flood ?? {};
  return [
    `${name}, ${seconds.toFixed(0)} s`,
    ...tellMet(met),
    ...(flood
      ? [
          `  the flood: ${perSecond.toFixed(0)} answers/s (${toStatuses(statuses)}), p50 ${ms.p50}, p99 ${ms.p99} ms`,
        ]
      : []),
    ...(crowd ? ["  the crowd:", ...tellMet(crowd)] : []),
    ...Object.entries(processes).map(
      ([process, { processors, ownMb, mostMb }]) =>
        `  ${process.padEnd(12)}${processors.toFixed(2)} processors, ${ownMb.join(" → ")} MB, ${mostMb} at most`,
    ),
    "",
  ].join("\n");
}
