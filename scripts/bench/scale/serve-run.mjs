// Serves an index with the whole of `npm start`, and measures what readers wait for.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findChild, watchProcesses } from "../readers/processes.mjs";
import { serve } from "../serve.mjs";
import { askAll } from "./ask.mjs";
import { readEngineWork } from "./engine-work.mjs";
import { measureIndex, toEnvironment } from "./index-run.mjs";
import {
  chooseExported,
  readQuestions,
  toExports,
  toKinds,
} from "./questions.mjs";

/** Readers at once. */
export const READERS = 16;
/** Requests of each kind before the first that counts. */
const WARM_UP = 5;
const QUIET_MS = 500;

function readEngine(dataDir) {
  const words = (name) =>
    fs.readFileSync(path.join(dataDir, name), "utf8").trim();
  return { ...JSON.parse(words("engine.json")), key: words("master-key") };
}

/** Waits until the engine has nothing to do but to answer. */
async function waitForQuiet({ host, key }, signal) {
  for (;;) {
    signal.throwIfAborted();
    const open = `${host}/tasks?statuses=enqueued,processing&limit=1`;
    const response = await fetch(open, {
      headers: { authorization: `Bearer ${key}` },
    });
    if (!response.ok) throw new Error(await response.text());
    const { total } = await response.json();
    if (total === 0) return;
    await sleep(QUIET_MS);
  }
}

/** Articles that an answer to a search for hits says that there are. */
const toTotal = (answer) =>
  answer?.results[0].totalHits ?? answer?.results[0].estimatedTotalHits ?? 0;

/** Measures one kind of request, one by one and together. */
async function measureKind(site, { alone, together, isJson }, signal) {
  const warm = together.slice(-WARM_UP);
  await askAll(site, warm, { readers: 1, isJson, signal });
  const one = await askAll(site, alone, { readers: 1, isJson, signal });
  const rest = together.slice(0, -WARM_UP);
  const many = await askAll(site, rest, { readers: READERS, isJson, signal });
  const asked = [...alone, ...rest],
    answers = [...one.answers, ...many.answers];
  return {
    alone: one.measured,
    together: many.measured,
    found: asked.map(({ text }, at) => ({ text, total: toTotal(answers[at]) })),
  };
}

/**
 * Serves what was indexed, and asks for everything that pages ask for.
 *
 * @param indexedMs when the index was done: what the engine did until then is told as well
 */
export async function measureServing({
  dataDir,
  articles,
  indexedMs,
  signal,
  tell,
}) {
  // Where a change of the corpus was stopped, it would be indexed while readers are measured.
  await measureIndex({ dataDir, articles, signal, tell });
  const server = await serve({
    dataDir,
    env: {
      ...toEnvironment({ dataDir, articles }),
      RATE_LIMIT: "0",
      LOG_LEVEL: "error",
    },
  });
  try {
    const engine = readEngine(dataDir);
    await waitForQuiet(engine, signal);
    const engineWork = await readEngineWork(engine, { until: indexedMs });
    const questions = await readQuestions(engine);
    const watched =
      process.platform === "linux"
        ? watchProcesses({
            web: findChild(server.pid, ["next", "serve.js"]),
            engine: engine.pid,
          })
        : () => null;
    const kinds = {};
    const found = [];
    const measure = async (name, kind) => {
      tell(name);
      const { found: texts, ...measured } = await measureKind(
        server.address,
        kind,
        signal,
      );
      kinds[name] = measured;
      return texts;
    };
    for (const [name, kind] of Object.entries(toKinds(questions))) {
      const texts = await measure(name, kind);
      if (name === "hits") found.push(...texts);
    }
    const exported = chooseExported(found);
    await measure("export", toExports(exported.map(({ text }) => text)));
    const { articles: count, grouped, language, country, month } = questions;
    return {
      articles: count,
      grouped,
      engineWork,
      chosen: { language, country, month },
      exported: exported.map(({ total }) => total),
      kinds,
      processes: watched(),
    };
  } finally {
    await server.stop();
  }
}
