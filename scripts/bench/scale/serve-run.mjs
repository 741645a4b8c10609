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

/** The engines that are served from, each with its address, key and process id. */
function readEngines(dataDir, remote) {
  if (remote !== null)
    return remote.engines.map(({ host, pid }) => ({
      host,
      pid,
      key: remote.key,
    }));
  const words = (name) =>
    fs.readFileSync(path.join(dataDir, name), "utf8").trim();
  return [{ ...JSON.parse(words("engine.json")), key: words("master-key") }];
}

/** What one engine worked, and all: seconds of the one that took longest. */
async function readWork(engines, until) {
  const works = await Promise.all(
    engines.map((engine) => readEngineWork(engine, { until })),
  );
  return works.toSorted((a, b) => b.seconds - a.seconds)[0];
}

/** What can be asked: words of one engine's articles, and how many there are on all. */
async function readAllQuestions(engines) {
  const all = await Promise.all(engines.map(readQuestions));
  const sum = (name) => all.reduce((total, each) => total + each[name], 0);
  return { ...all[0], articles: sum("articles"), grouped: sum("grouped") };
}

/** The processes that serve, by name. */
const toServing = (server, engines) => ({
  web: findChild(server.pid, ["next", "serve.js"]),
  ...Object.fromEntries(
    engines.map(({ pid }, at) => [
      at === 0 ? "engine" : `engine${at + 1}`,
      pid,
    ]),
  ),
});

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
  remote = null,
  indexedMs,
  signal,
  tell,
}) {
  // Where a change of the corpus was stopped, it would be indexed while readers are measured.
  await measureIndex({ dataDir, articles, remote, signal, tell });
  const server = await serve({
    dataDir,
    env: {
      ...toEnvironment({ dataDir, articles, remote }),
      RATE_LIMIT: "0",
      LOG_LEVEL: "error",
    },
  });
  try {
    const engines = readEngines(dataDir, remote);
    for (const engine of engines) await waitForQuiet(engine, signal);
    const engineWork = await readWork(engines, indexedMs);
    const questions = await readAllQuestions(engines);
    const watched =
      process.platform === "linux"
        ? watchProcesses(toServing(server, engines))
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
