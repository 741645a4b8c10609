// What the web server adds to the engine's time: npm run bench -- overhead --data FOLDER --data-dir FOLDER
// The same searches through the search route and straight at the engine, in turn, one by one, over connections that stay
// open. A query with words becomes other searches (search-words.ts): those are what the engine is sent, all at once as
// the web server sends them, so that only the web server's own work counts. Reading the words is part of that work, and
// is told apart.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import { buffer } from "node:stream/consumers";
import { once } from "node:events";
import { Meilisearch } from "meilisearch";
import { buildWeb } from "../prepare.mjs";
import { countsBody, hitsBody } from "./readers/requests.mjs";
import { createRandom, readTexts } from "./readers/texts.mjs";
import { serve } from "./serve.mjs";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    records: { type: "string", default: "60000" },
    "data-dir": { type: "string" },
    pairs: { type: "string", default: "300" },
    json: { type: "string" },
  },
});

/** Milliseconds at most, as the median. */
const TARGET_MS = 3;
const WARM_UP = 40;
const SEED = 54_000;

const agent = new http.Agent({ keepAlive: true });

/** Posts JSON; gives back the answer's bytes, unpacked or not. */
async function post(address, body, headers = {}) {
  const request = http.request(address, {
    agent,
    method: "POST",
    headers: {
      "accept-encoding": "identity",
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      ...headers,
    },
  });
  request.end(body);
  const [response] = await once(request, "response");
  const bytes = await buffer(response);
  if (response.statusCode !== 200)
    throw new Error(`${response.statusCode}: ${bytes.toString()}`);
  return bytes;
}

const median = (numbers) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function time(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

buildWeb();
const server = await serve({
  data: values.data,
  records: Number(values.records),
  dataDir: values["data-dir"],
  env: { RATE_LIMIT: "0" },
});
const importBuilt = (file) => import(`../../indexer/dist/${file}`);
const { toSearchKey } = await importBuilt("engine/search-key.js");
const { searchWords } = await importBuilt("search/search-words.js");
const { readGlossary } = await importBuilt("concepts/read-glossary.js");

try {
  const words = (name) =>
    fs.readFileSync(path.join(server.dataDir, name), "utf8").trim();
  const { host } = JSON.parse(words("engine.json")),
    master = words("master-key");
  const key = toSearchKey(master);
  const terms = await readGlossary(
    new Meilisearch({ host, apiKey: master }),
    "articles",
  );
  const { texts } = await readTexts({ host, key: master }, createRandom(SEED));

  /** What the web server makes of a body: the engine's requests. */
  async function toEngineRequests(body) {
    const requests = [];
    await searchWords(JSON.parse(body).queries, {
      terms,
      post: async (route, sent) => {
        requests.push({ address: host + route, body: JSON.stringify(sent) });
        return { results: [] };
      },
    });
    return requests;
  }
  const askEngine = (requests) =>
    Promise.all(
      requests.map(({ address, body }) =>
        post(address, body, { authorization: `Bearer ${key}` }),
      ),
    );
  const askSite = (body, encoding) =>
    post(`${server.address}/api/search/multi-search`, body, {
      "accept-encoding": encoding,
    });

  async function measure(name, bodies, encoding = "identity") {
    const engine = [],
      site = [],
      reading = [];
    for (let pair = -WARM_UP; pair < Number(values.pairs); pair += 1) {
      const body = bodies[(pair + WARM_UP) % bodies.length];
      let requests = [];
      const read = await time(async () => {
        requests = await toEngineRequests(body);
      });
      let direct = 0,
        through = 0;
      const ask = [
        async () => {
          direct = await time(() => askEngine(requests));
        },
        async () => {
          through = await time(() => askSite(body, encoding));
        },
      ];
      // Whoever comes second finds the engine's pages in memory.
      for (const each of pair % 2 === 0 ? ask : ask.toReversed()) await each();
      if (pair < 0) continue;
      engine.push(direct);
      site.push(through);
      reading.push(read);
    }
    const added = median(site.map((ms, at) => ms - engine[at]));
    const result = {
      name,
      pairs: site.length,
      engineMs: median(engine),
      siteMs: median(site),
      addedMs: added,
      readingMs: median(reading),
      ratio: median(site) / median(engine),
    };
    process.stdout.write(
      `${name.padEnd(28)}${[result.engineMs, result.siteMs, added, result.readingMs].map((ms) => `${ms.toFixed(2)} ms`.padStart(12)).join("")}${result.ratio.toFixed(2).padStart(8)}${added > TARGET_MS ? "  missed" : ""}\n`,
    );
    return result;
  }

  process.stdout.write(
    `${"median of".padEnd(28)}${["engine", "site", "added", "of it words"].map((each) => each.padStart(12)).join("")}${"ratio".padStart(8)}\n`,
  );
  // What was asked for before is kept by the web server: these were not.
  const others = texts.slice(WARM_UP + Number(values.pairs));
  const results = [
    await measure("hits, kept", [hitsBody("")]),
    await measure(
      "hits",
      texts.map((text) => hitsBody(text)),
    ),
    await measure("counts, kept", [countsBody("")]),
    await measure(
      "counts",
      texts.map((text) => countsBody(text)),
    ),
    await measure(
      "hits, packed",
      others.map((text) => hitsBody(text)),
      "gzip",
    ),
    await measure(
      "counts, packed",
      others.map((text) => countsBody(text)),
      "gzip",
    ),
  ];
  if (values.json !== undefined)
    fs.writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  if (results.some(({ addedMs }) => addedMs > TARGET_MS)) process.exitCode = 1;
} finally {
  agent.destroy();
  await server.stop();
}
