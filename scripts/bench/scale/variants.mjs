// Settings of the engine that matter: the same documents with one thing changed at a time.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../prepare.mjs";
import { KEY, sendAtOnce, withEngine } from "../load-engine.mjs";
import { countsBody, hitsBody } from "../readers/requests.mjs";
import { toMiddles } from "./ask.mjs";
import { readDiskUse } from "./disk-use.mjs";
import { readQuestions } from "./questions.mjs";

const importBuilt = (file) =>
  import(pathToFileURL(path.join(root, "indexer/dist", file)).href);

/** Searches of each kind, and those before them that do not count. */
const SEARCHES = 200;
const WARM_UP = 20;

const withFlag = (flags, name, value) =>
  flags.map((flag, at) => (flags[at - 1] === name ? value : flag));

/** By the name of its step: what it is called, and what is other than in the product. */
export const VARIANTS = {
  "as-built": { name: "as built" },
  "by-attribute": {
    name: "`proximityPrecision: byAttribute`",
    change: (settings) => ({ ...settings, proximityPrecision: "byAttribute" }),
  },
  "no-typos-in-texts": {
    name: "no typos in texts",
    change: ({ typoTolerance, ...settings }) => ({
      ...settings,
      typoTolerance: {
        ...typoTolerance,
        disableOnAttributes: [...typoTolerance.disableOnAttributes, "text"],
      },
    }),
  },
  "no-typos": {
    name: "no typos at all",
    change: ({ typoTolerance, ...settings }) => ({
      ...settings,
      typoTolerance: { ...typoTolerance, enabled: false },
    }),
  },
  "facets-100": {
    name: "`maxValuesPerFacet: 100`",
    change: ({ faceting, ...settings }) => ({
      ...settings,
      faceting: { ...faceting, maxValuesPerFacet: 100 },
    }),
  },
  "no-prefixes": {
    name: "`prefixSearch: disabled`",
    change: (settings) => ({ ...settings, prefixSearch: "disabled" }),
  },
  "cutoff-50": {
    name: "`searchCutoffMs: 50`",
    change: (settings) => ({ ...settings, searchCutoffMs: 50 }),
  },
  "one-thread": {
    name: "`--max-indexing-threads 1`",
    flags: (flags) => withFlag(flags, "--max-indexing-threads", "1"),
  },
  "four-threads": {
    name: "`--max-indexing-threads 4`",
    flags: (flags) => withFlag(flags, "--max-indexing-threads", "4"),
  },
  "half-a-gib": {
    name: "`--max-indexing-memory 512MiB`",
    flags: (flags) => withFlag(flags, "--max-indexing-memory", "512MiB"),
  },
  "four-gib": {
    name: "`--max-indexing-memory 4GiB`",
    flags: (flags) => withFlag(flags, "--max-indexing-memory", "4GiB"),
  },
};

/** The settings and flags that the product has, with the words of its knowledge. */
async function readBuilt() {
  const { toIndexSettings } = await importBuilt("load/index-settings.js");
  const { loadKnowledge } = await importBuilt("knowledge/load-knowledge.js");
  const { INDEXING_FLAGS } = await importBuilt("engine/indexing-flags.js");
  const { dictionary, nameWords } = loadKnowledge({ ownFolder: null });
  return {
    settings: toIndexSettings(dictionary, nameWords),
    flags: INDEXING_FLAGS,
  };
}

/** Times the searches that bodies of the page become, one after the other, and what the engine says of them. */
async function timeSearches(host, bodies, signal) {
  const { searchWords } = await importBuilt("search/search-words.js");
  const post = async (route, body) => {
    const response = await fetch(host + route, {
      method: "POST",
      headers: {
        "accept-encoding": "identity",
        "content-type": "application/json",
        authorization: `Bearer ${KEY}`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  const times = [];
  for (const [at, body] of bodies.entries()) {
    signal.throwIfAborted();
    const started = performance.now();
    // Without the glossary: it is the web server's, and the same for all.
    await searchWords(JSON.parse(body).queries, { terms: null, post });
    if (at >= WARM_UP) times.push(performance.now() - started);
  }
  return { count: times.length, ...toMiddles(times) };
}

/** Loads the documents into an engine with a variant's settings, and asks it for hits and counts. */
export async function measureVariant(
  { change = (settings) => settings, flags: toFlags = (flags) => flags },
  { documents, folder, signal, tell },
) {
  const built = await readBuilt();
  const options = {
    settings: change(built.settings),
    flags: toFlags(built.flags),
  };
  const result = await withEngine(folder, options, async (engine) => {
    tell("loading");
    const loading = await sendAtOnce(documents, engine, signal);
    tell("asking");
    const host = `http://127.0.0.1:${engine.port}`;
    const { articles, keystrokes } = await readQuestions({ host, key: KEY });
    const typed = keystrokes.slice(0, WARM_UP + SEARCHES);
    const time = (toBody) =>
      timeSearches(
        host,
        typed.map((text) => toBody(text)),
        signal,
      );
    return {
      articles,
      loading,
      hits: await time((text) => hitsBody(text)),
      counts: await time((text) => countsBody(text)),
    };
  });
  return { ...result, indexBytes: readDiskUse(path.join(folder, "engine")) };
}
