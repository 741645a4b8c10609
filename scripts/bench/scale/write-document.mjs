// Puts tables and plots into a document, between two marks; what else stands there stays.
import fs from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { readRuns, readSizes, toEnginePlots, toPlots } from "./figures.mjs";
import { drawBars, drawLines } from "./plots.mjs";
import { writeWhole } from "./results.mjs";
import {
  tellChanges,
  tellEngines,
  tellIndexing,
  tellLatency,
  tellPhases,
  tellServed,
  tellSettings,
} from "./tables.mjs";

const BEGIN = "<!-- figures: begin -->";
const END = "<!-- figures: end -->";

const count = (value) => value.toLocaleString("en");

/** When and where it was measured. */
function tellRuns({ steps, done, runs }) {
  const days = runs.map(({ finished }) => finished.slice(0, 10)).sort();
  const machines = new Set(
    runs.map(
      ({ machine: { processors, model, memoryBytes, platform, node } }) =>
        `${processors} processors (${model}), ${Math.round(memoryBytes / 2 ** 30)} GB of memory, ${platform}, Node ${node}`,
    ),
  );
  const span = [...new Set([days[0], days.at(-1)])].join(" to ");
  const isWhole = done === steps ? "" : ` ${done} of ${steps} steps are done.`;
  return `Measured ${span}: ${[...machines].join("; ")}.${isWhole}`;
}

/** What was measured of several engines, and of one with the same articles; null where either is missing. */
function readEngines({ enginesSize }, results, sizes) {
  const several = results.read(`engines-${enginesSize}`);
  const one = sizes.find(({ size }) => size === enginesSize) ?? null;
  return several === null || !one?.serve ? null : { one, several };
}

function tellAll({ plan, results, folder }) {
  const sizes = readSizes(plan, results);
  if (sizes.length === 0) return "Not measured yet.";
  const image = (name, what) => `![${what}](${folder}/${name}.svg)`;
  const settings = tellSettings(plan.settingsSize, results);
  const engines = readEngines(plan, results, sizes);
  return [
    tellRuns(readRuns(plan, results)),
    "### Indexing",
    tellIndexing(sizes),
    image("articles-per-second", "Articles indexed per second, by articles"),
    image("index-size", "Size of index and state in MB, by articles"),
    image("memory", "Memory in MB, by articles"),
    "### Where the time goes",
    tellPhases(sizes),
    "### Changes and rebuilds",
    tellChanges(sizes),
    "### Latency",
    image("latency", "Milliseconds until hits and counts, by articles"),
    ...sizes
      .filter(({ serve }) => serve !== null)
      .flatMap((each) => [
        `#### ${count(each.articles)} articles`,
        tellLatency(each),
        tellServed(each),
      ]),
    ...(engines === null
      ? []
      : [
          `### ${engines.several.engines} engines on one machine, ${count(plan.enginesSize)} records`,
          tellEngines(engines.one, engines.several),
          ...Object.entries(toEnginePlots(engines.one, engines.several)).map(
            ([name, { title }]) =>
              image(name, `${title}: one engine and several`),
          ),
        ]),
    ...(settings === null
      ? []
      : [`### Settings, ${count(plan.settingsSize)} records`, settings]),
  ].join("\n\n");
}

/** The document with other figures between the marks; where it has none, at its end. */
export function replaceFigures(document, figures) {
  const block = `${BEGIN}\n\n${figures}\n\n${END}`;
  const begin = document.indexOf(BEGIN),
    end = document.indexOf(END);
  if (begin === -1 || end < begin)
    return `${document.trimEnd()}\n\n${block}\n`.trimStart();
  return document.slice(0, begin) + block + document.slice(end + END.length);
}

/** Writes the results into the document, and the plots into a folder beside it that has its name. */
export async function writeDocument(file, { plan, results }) {
  const { dir, name } = path.parse(file);
  const document = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  const figures = tellAll({ plan, results, folder: name });
  writeWhole(
    file,
    await format(replaceFigures(document, figures), { parser: "markdown" }),
  );
  const sizes = readSizes(plan, results);
  if (sizes.length === 0) return;
  for (const [plot, lines] of Object.entries(toPlots(sizes)))
    writeWhole(path.join(dir, name, `${plot}.svg`), drawLines(lines));
  const engines = readEngines(plan, results, sizes);
  if (engines === null) return;
  const bars = toEnginePlots(engines.one, engines.several);
  for (const [plot, drawn] of Object.entries(bars))
    writeWhole(path.join(dir, name, `${plot}.svg`), drawBars(drawn));
}
