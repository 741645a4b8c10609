// What each step does, and where it keeps what.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { changeCorpus } from "./change-corpus.mjs";
import { readDiskUse } from "./disk-use.mjs";
import { measureEngines } from "./engines.mjs";
import { measureIndex } from "./index-run.mjs";
import { makeCorpus } from "./make-corpus.mjs";
import { measureServing } from "./serve-run.mjs";
import { measureVariant, VARIANTS } from "./variants.mjs";

const PIPELINE = fileURLToPath(
  new URL("../load-pipeline.mjs", import.meta.url),
);

/** Where things lie in the data folder. */
export const toPlaces = (dataDir) => ({
  results: path.join(dataDir, "results"),
  corpus: (size) => path.join(dataDir, `corpus-${size}`),
  index: (size) => path.join(dataDir, `index-${size}`),
  documents: (size) => path.join(dataDir, `documents-${size}.ndjson`),
  engines: path.join(dataDir, "engines"),
  settings: path.join(dataDir, "settings"),
  editions: path.join(dataDir, "editions.json"),
});

/** Begins anew: what a run that was stopped has left is not measured. */
const empty = (place) => fs.rmSync(place, { recursive: true, force: true });

async function makeSource(
  { size },
  { data, places, languageOf, signal, tell },
) {
  const to = places.corpus(size),
    part = `${to}.part`;
  empty(part);
  empty(to);
  const started = performance.now();
  const records = await makeCorpus({
    from: data,
    to: part,
    size,
    languageOf,
    signal,
    onProgress: (count) => {
      if (count % 50_000 === 0) tell(`${count} records`);
    },
  });
  fs.renameSync(part, to);
  return {
    records,
    bytes: readDiskUse(to),
    seconds: (performance.now() - started) / 1000,
  };
}

const index = ({ size }, { places, signal, tell }, args) =>
  measureIndex({
    dataDir: places.index(size),
    articles: places.corpus(size),
    args,
    signal,
    tell,
  });

/** How often a corpus has been changed: what a stopped run has changed already must be other than before once more. */
function countEdition(file, size) {
  const editions = fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, "utf8"))
    : {};
  const edition = (editions[size] ?? 0) + 1;
  fs.writeFileSync(file, JSON.stringify({ ...editions, [size]: edition }));
  return edition;
}

async function change(step, context) {
  const { places, languageOf } = context;
  const { changed, files } = changeCorpus(places.corpus(step.size), {
    size: step.size,
    edition: countEdition(places.editions, step.size),
    languageOf,
  });
  return { ...(await index(step, context)), changed, files };
}

/** Makes the documents that an index run would send to the engine. */
async function makeDocuments({ size }, { places, signal }) {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [PIPELINE, places.corpus(size), places.documents(size)],
    { stdio: ["ignore", "ignore", 2] },
  );
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const [status] = await once(child, "exit");
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  if (status !== 0) throw new Error(`making the documents ended ${status}`);
  return { seconds: (performance.now() - started) / 1000 };
}

async function compareSettings({ size, variant }, { places, signal, tell }) {
  empty(places.settings);
  const result = await measureVariant(VARIANTS[variant], {
    documents: places.documents(size),
    folder: places.settings,
    signal,
    tell,
  });
  empty(places.settings);
  return result;
}

/** By what a step does: the step and its context in, what was measured out. */
export const STEPS = {
  corpus: makeSource,
  index: (step, context) => {
    empty(context.places.index(step.size));
    return index(step, context);
  },
  serve: ({ size }, { places, results, signal, tell }) =>
    measureServing({
      dataDir: places.index(size),
      articles: places.corpus(size),
      indexedMs: results.read(`index-${size}`).finishedMs,
      signal,
      tell,
    }),
  change,
  rebuild: (step, context) => index(step, context, ["--rebuild"]),
  engines: async ({ size }, { places, signal, tell }) => {
    empty(places.engines);
    const result = await measureEngines({
      dataDir: places.engines,
      articles: places.corpus(size),
      signal,
      tell,
    });
    empty(places.engines);
    return result;
  },
  documents: makeDocuments,
  settings: compareSettings,
};
