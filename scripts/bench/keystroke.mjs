// From keydown to paint, in Chromium against the production build:
//   npm run bench -- keystroke --data FOLDER [--records 54000] [--data-dir DIR]
// The hits and the counts of the product, the engine's own time for the same requests, and a plain InstantSearch page on
// the same index, in turn. With --data-dir the index is kept there, and used again by the next run.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { Meilisearch } from "meilisearch";
import { findBrowser } from "../find-browser.mjs";
import { buildWeb } from "../prepare.mjs";
import { servePlainPage } from "./plain-page.mjs";
import { serve } from "./serve.mjs";
import { watchPaint } from "./watch-paint.mjs";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    records: { type: "string", default: "60000" },
    "data-dir": { type: "string" },
    queries: {
      type: "string",
      default: "foreign minister,trade talks,security council,nuclear",
    },
    rounds: { type: "string", default: "2" },
  },
});

/** Milliseconds between keys, after all is painted; longest wait for that. */
const PAUSE_MS = 120;
const MAX_WAIT_MS = 4_000;

/** Milliseconds at most, as the median and the 95th percentile. */
const TARGETS = { hits: [50, 90], counts: [150, Infinity] };

const REFINEMENTS = { none: "", two: "country=US&language=en" };

const PRODUCT = {
  hits: ".hits, .result-count",
  counts: ".facet",
  stale: "details[open] > [data-stale]",
};
const PLAIN = { hits: "#hits", counts: "#facets" };

function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}

const median = (numbers) => quantile(numbers, 0.5);

const tell = (numbers) =>
  `${median(numbers).toFixed(0)} / ${quantile(numbers, 0.95).toFixed(0)} ms`;

/** Types the queries into the page's box, and gives back what each key took and what was asked. */
async function type(browser, { url, box, watched }) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
  });
  const bodies = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/multi-search"))
      bodies.push(request.postDataJSON());
  });
  await page.addInitScript(watchPaint, watched);
  await page.goto(url, { waitUntil: "networkidle" });
  const input = page.locator(box);
  const keys = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const query of values.queries.split(",")) {
      await input.fill("");
      await page.waitForTimeout(600);
      await page.evaluate(() => window.keysTyped.splice(0));
      for (const letter of query) {
        await page.keyboard.press(letter === " " ? "Space" : letter);
        await page
          .waitForFunction(
            () => {
              const { hits, counts } = window.keysTyped.at(-1);
              return hits > 0 && counts > 0;
            },
            null,
            { timeout: MAX_WAIT_MS },
          )
          .catch(() => {}); // Nothing that is shown has changed, as with a space.
        await page.waitForTimeout(PAUSE_MS);
      }
      keys.push(...(await page.evaluate(() => window.keysTyped)));
    }
  }
  await page.close();
  const taken = (what) =>
    keys.map((key) => key[what]).filter((ms) => ms !== null && ms > 0);
  return { hits: taken("hits"), counts: taken("counts"), bodies, of: keys };
}

/** The engine's answers to the same requests, one after the other, asked as the web server asks it. */
async function askEngine(bodies, { host, key, terms }) {
  const post = async (address, body) => {
    const response = await fetch(`${host}${address}`, {
      method: "POST",
      headers: {
        // A compressed answer would wait 40 ms for an acknowledgement (docs/engine.md).
        "accept-encoding": "identity",
        "content-type": "application/json",
        authorization: `Bearer ${key}`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  const times = [];
  for (const { queries } of bodies) {
    const started = performance.now();
    await searchWords(queries, { post, terms });
    times.push(performance.now() - started);
  }
  return times;
}

function readEngine(dataDir) {
  const read = (name) =>
    fs.readFileSync(path.join(dataDir, name), "utf8").trim();
  return {
    host: JSON.parse(read("engine.json")).host,
    master: read("master-key"),
  };
}

const asksHits = ({ queries }) => queries.some(({ limit }) => limit !== 0);

buildWeb();
const server = await serve({
  data: values.data,
  records: Number(values.records),
  dataDir: values["data-dir"],
});
const { toSearchKey } = await import("../../indexer/dist/engine/search-key.js");
const { searchWords } =
  await import("../../indexer/dist/search/search-words.js");
const { readGlossary } =
  await import("../../indexer/dist/concepts/read-glossary.js");
const { host, master } = readEngine(server.dataDir);
const engine = {
  host,
  key: toSearchKey(master),
  index: "articles",
  terms: await readGlossary(
    new Meilisearch({ host, apiKey: master }),
    "articles",
  ),
};
const plain = await servePlainPage(engine);
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const [name, search] of Object.entries(REFINEMENTS)) {
    const product = await type(browser, {
      url: `${server.address}/?${search}`,
      box: "form#search input[name=q]",
      watched: PRODUCT,
    });
    const stock = await type(browser, {
      url: `${plain.address}/?${search}`,
      box: "#box input",
      watched: PLAIN,
    });
    const asked = product.bodies.filter(asksHits),
      counted = product.bodies.filter((body) => !asksHits(body));
    process.stdout.write(
      [
        `${name === "none" ? "no refinement" : "two refinements"}, median / p95 of ${product.of.length} keys:`,
        `  hits    ${tell(product.hits)}, engine ${tell(await askEngine(asked, engine))} (${asked.length} requests)`,
        `  counts  ${tell(product.counts)}, engine ${tell(await askEngine(counted, engine))} (${counted.length} requests)`,
        `  plain   hits ${tell(stock.hits)}, counts ${tell(stock.counts)}, engine ${tell(await askEngine(stock.bodies, engine))} (${stock.bodies.length} requests)`,
        "",
      ].join("\n"),
    );
    for (const [what, [middle, most]] of Object.entries(TARGETS)) {
      const isMissed =
        !(median(product[what]) <= middle) ||
        !(quantile(product[what], 0.95) <= most);
      if (!isMissed) continue;
      process.stdout.write(`  missed: ${what}\n`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  plain.stop();
  await server.stop();
}
