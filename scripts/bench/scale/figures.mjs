// What is shown of the results, in the units in which it is shown.
import { toPlan } from "./plan.mjs";

const MIB = 1024 * 1024;

const perSecond = (run) => run && run.articles / run.seconds;
const toMb = (bytes) => bytes / MIB;

/** The results of each size that has an index. */
export function readSizes({ sizes }, results) {
  return sizes.flatMap((size) => {
    const of = (does) => results.read(`${does}-${size}`);
    const index = of("index");
    return index === null
      ? []
      : [
          {
            size,
            articles: index.articles,
            index,
            corpus: of("corpus"),
            serve: of("serve"),
            change: of("change"),
            rebuild: of("rebuild"),
          },
        ];
  });
}

/** On how many steps and machines it was measured. */
export function readRuns(options, results) {
  const plan = toPlan(options);
  const runs = results.readRuns(plan.map(({ name }) => name));
  return { steps: plan.length, done: runs.length, runs };
}

/** The points of a line: of each size that has the value. */
const points = (sizes, toValue) =>
  sizes.flatMap((each) => {
    const value = toValue(each) ?? null;
    return value === null
      ? []
      : [[each.articles, Number(value.toPrecision(4))]];
  });

const DASHED = { isDashed: true };

/** The plots, by the names of their files. */
export function toPlots(sizes) {
  const line = (name, toValue, look) => ({
    name,
    points: points(sizes, toValue),
    ...look,
  });
  const latency = (kind, share) => (each) =>
    each.serve?.kinds[kind].alone[share];
  return {
    "articles-per-second": {
      title: "Indexing",
      y: "articles per second",
      series: [
        line("new index", ({ index }) => perSecond(index)),
        line("rebuild", ({ rebuild }) => perSecond(rebuild), DASHED),
      ],
    },
    "index-size": {
      title: "On the disk",
      y: "MB",
      series: [
        line("index", ({ index }) => toMb(index.indexBytes)),
        line("state", ({ index }) => toMb(index.stateBytes), DASHED),
      ],
    },
    latency: {
      title: "One reader waits",
      y: "milliseconds",
      series: [
        line("hits, p50", latency("hits", "p50")),
        line("hits, p95", latency("hits", "p95"), { ...DASHED, colour: 0 }),
        line("counts, p50", latency("counts", "p50"), { colour: 1 }),
        line("counts, p95", latency("counts", "p95"), { ...DASHED, colour: 1 }),
      ],
    },
    memory: {
      title: "Memory at most",
      y: "MB",
      series: [
        line("indexer, indexing", ({ index }) => index.indexer.ownMb),
        line("engine, indexing", ({ index }) => index.engine.ownMb),
        line(
          "web server, serving",
          ({ serve }) => serve?.processes?.web.mostMb,
          DASHED,
        ),
        line(
          "engine, serving",
          ({ serve }) => serve?.processes?.engine.mostMb,
          { ...DASHED, colour: 1 },
        ),
      ],
    },
  };
}

const BARS = {
  hits: "hits",
  hitsRefined: "hits, refined",
  counts: "counts",
  histogram: "histogram",
  insights: "insights",
  export: "export",
};

/** One engine and several, for readers one by one and together: the middle of what they wait for. */
export function toEnginePlots(one, { engines, serve }) {
  const bars = (name, { kinds }, share) => ({
    name,
    values: Object.keys(BARS).map((kind) =>
      Math.round(kinds[kind][share].p50 ?? 0),
    ),
  });
  const plot = (title, share) => ({
    title,
    y: "milliseconds, p50",
    names: Object.values(BARS),
    series: [
      bars("one engine", one.serve, share),
      bars(`${engines} engines`, serve, share),
    ],
  });
  return {
    "engines-one-reader": plot("One reader waits", "alone"),
    "engines-16-readers": plot("16 readers at once wait", "together"),
  };
}
