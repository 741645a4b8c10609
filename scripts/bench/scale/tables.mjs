// The results as tables of Markdown.
import { toMiddles } from "./ask.mjs";
import { VARIANTS } from "./variants.mjs";

const MIB = 1024 * 1024;
const NONE = "–";

const count = (value) => value.toLocaleString("en");
const toMb = (bytes) => count(Math.round(bytes / MIB));
const toMs = (ms) => (ms === null ? NONE : ms.toFixed(ms < 10 ? 1 : 0));
const toSeconds = (seconds) =>
  count(Number(seconds.toFixed(seconds < 10 ? 1 : 0)));
const toRate = ({ articles, seconds }) => count(Math.round(articles / seconds));
const orNone = (value, write) =>
  value === null || value === undefined ? NONE : write(value);

const toTable = (head, rows) =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

/** Loading: how fast, and what it takes. */
export function tellIndexing(sizes) {
  const head = [
    ["records", "articles", "seconds", "articles/s", "index, MB"],
    ["KB an article", "state, MB", "engine, MB", "indexer, MB"],
  ].flat();
  return toTable(
    head,
    sizes.map(({ size, index }) => [
      count(size),
      count(index.articles),
      toSeconds(index.seconds),
      toRate(index),
      toMb(index.indexBytes),
      (index.indexBytes / 1024 / index.articles).toFixed(1),
      toMb(index.stateBytes),
      orNone(index.engine.ownMb, count),
      orNone(index.indexer.ownMb, count),
    ]),
  );
}

/** Where the time of a run goes, in seconds: the indexer's from the start, the engine's added up. */
export const tellPhases = (sizes) =>
  toTable(
    ["articles", "first read", "last read", "end", "engine at work"].concat(
      ["words", "proximity", "merging", "afterwards"],
      "rest",
    ),
    sizes.map(({ index: { articles, phases, seconds }, serve }) => [
      count(articles),
      orNone(phases.firstRead, toSeconds),
      orNone(phases.lastRead, toSeconds),
      toSeconds(seconds),
      orNone(serve, ({ engineWork }) => toSeconds(engineWork.seconds)),
      ...["words", "proximity", "merging", "afterwards", "rest"].map((part) =>
        orNone(serve?.engineWork.parts[part], toSeconds),
      ),
    ]),
  );

/** Runs on an index that is there. */
export const tellChanges = (sizes) =>
  toTable(
    ["articles", "changed", "seconds", "engine, MB", "indexer, MB"].concat(
      "rebuild, seconds",
      "articles/s",
    ),
    sizes.map(({ articles, change, rebuild }) => [
      count(articles),
      orNone(change, ({ changed }) => count(changed)),
      orNone(change, ({ seconds }) => toSeconds(seconds)),
      orNone(change?.engine.ownMb, count),
      orNone(change?.indexer.ownMb, count),
      orNone(rebuild, ({ seconds }) => toSeconds(seconds)),
      orNone(rebuild, toRate),
    ]),
  );

const KINDS = {
  hits: "hits",
  hitsRefined: "hits, two refinements",
  counts: "counts",
  countsRefined: "counts, two refinements",
  histogram: "histogram, days of a month",
  insights: "insights",
  export: "export",
};

const toQuantiles = ({ p50, p95, p99 }) =>
  [p50, p95, p99].map(toMs).join(" / ");

/** What readers wait for on an index of one size. */
export const tellLatency = ({ serve: { kinds } }) =>
  toTable(
    ["milliseconds", "requests", "one reader", "the engine's"].concat(
      "requests",
      "16 readers at once",
      "failed",
    ),
    Object.entries(KINDS).map(([kind, name]) => {
      const { alone, together } = kinds[kind];
      return [
        name,
        count(alone.count),
        toQuantiles(alone),
        orNone(alone.engine, ({ p50, p95 }) => `${toMs(p50)} / ${toMs(p95)}`),
        count(together.count),
        toQuantiles(together),
        count(alone.failed + together.failed),
      ];
    }),
  );

/** One engine and several, side by side: indexing, then what readers wait for. */
export function tellEngines(one, { engines, index, serve }) {
  const head = ["", "one engine", `${engines} engines`];
  const row = (name, toCell) => [name, toCell(one), toCell({ index, serve })];
  const quantiles = (kind, share) => (each) =>
    orNone(each.serve?.kinds[kind][share], toQuantiles);
  return toTable(head, [
    row("articles", ({ index: { articles } }) => count(articles)),
    row("articles/s", (each) => toRate(each.index)),
    row("index, MB", (each) => toMb(each.index.indexBytes)),
    row("engines while indexing, MB", (each) =>
      orNone(each.index.engine.ownMb, count),
    ),
    ...Object.entries(KINDS).flatMap(([kind, name]) => [
      row(`${name}, one reader`, quantiles(kind, "alone")),
      row(`${name}, 16 readers at once`, quantiles(kind, "together")),
    ]),
    row("not answered", ({ serve: served }) =>
      orNone(served, ({ kinds }) =>
        count(
          Object.values(kinds).reduce(
            (sum, { alone, together }) => sum + alone.failed + together.failed,
            0,
          ),
        ),
      ),
    ),
  ]);
}

/** What was asked of an index, and what served it. */
export function tellServed({ serve }) {
  const { articles, grouped, chosen, exported, processes } = serve;
  const { p50: middle } = toMiddles(exported);
  const share = ((100 * grouped) / articles).toFixed(1);
  const memory =
    processes === null
      ? ""
      : ` The web server held ${count(processes.web.mostMb)} MB at most, the engine ${count(processes.engine.mostMb)}.`;
  return `Refined by country ${chosen.country} and language ${chosen.language}; the days of ${chosen.month}; exports of ${count(middle ?? 0)} articles (median). ${share} % of the articles are in groups of versions.${memory}`;
}

/** The engine's settings, side by side. */
export function tellSettings(size, results) {
  const rows = Object.entries(VARIANTS).flatMap(([variant, { name }]) => {
    const found = results.read(`settings-${size}-${variant}`);
    if (found === null) return [];
    const { articles, loading, indexBytes, hits, counts } = found;
    return [
      [
        name,
        toRate({ articles, seconds: loading.seconds }),
        orNone(loading.ownMb, count),
        toMb(indexBytes),
        `${toMs(hits.p50)} / ${toMs(hits.p95)}`,
        `${toMs(counts.p50)} / ${toMs(counts.p95)}`,
      ],
    ];
  });
  return rows.length === 0
    ? null
    : toTable(
        ["", "articles/s", "memory, MB", "index, MB"].concat(
          "hits, ms",
          "counts, ms",
        ),
        rows,
      );
}
