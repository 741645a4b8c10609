// Lighthouse on every kind of page, with its mobile throttling:
//   npm run bench -- lighthouse [--address http://localhost:3000] [--runs 3]
// Without an address the sample articles are served. Lighthouse is 185 MB with all that it needs: it is installed when
// it is first run, into a folder of its own, and is no part of the project.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { findBrowser } from "../find-browser.mjs";
import { buildWeb, root, run } from "../prepare.mjs";
import { serve } from "./serve.mjs";

/** The last release for Node 20; 13 wants Node 22. */
const LIGHTHOUSE = "lighthouse@12.8.2";

/** Least score of each category, and most of each figure. */
const TARGETS = {
  performance: 95,
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
  lcpMs: 1_500,
  cls: 0.02,
};
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const { values } = parseArgs({
  options: {
    address: { type: "string" },
    runs: { type: "string", default: "3" },
    query: { type: "string", default: "minister" },
  },
});

async function importLighthouse() {
  const folder = path.join(root, "node_modules/.cache/lighthouse");
  const packages = path.join(folder, "node_modules");
  if (!fs.existsSync(path.join(packages, "lighthouse"))) {
    process.stderr.write(`installing ${LIGHTHOUSE} …\n`);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "package.json"), "{}");
    run(
      process.platform === "win32" ? "npm.cmd" : "npm",
      ["install", "--no-audit", "--no-fund", "--loglevel=error", LIGHTHOUSE],
      {
        what: "installing Lighthouse",
        remedy: "Check the network.",
        cwd: folder,
      },
    );
  }
  const load = (file) => import(pathToFileURL(path.join(packages, file)));
  const [{ default: lighthouse }, launcher] = await Promise.all([
    load("lighthouse/core/index.js"),
    load("chrome-launcher/dist/index.js"),
  ]);
  return { lighthouse, launcher };
}

const median = (numbers) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Runs Lighthouse on one page several times: medians of the figures, and every audit that failed once. */
async function judge(url, { lighthouse, port }) {
  const reports = [];
  for (let turn = 0; turn < Number(values.runs); turn += 1) {
    const { lhr } = await lighthouse(url, {
      port,
      logLevel: "error",
      onlyCategories: CATEGORIES,
    });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    reports.push(lhr);
  }
  const figure = (id) =>
    median(reports.map(({ audits }) => audits[id].numericValue));
  const scores = Object.fromEntries(
    CATEGORIES.map((name) => [
      name,
      Math.round(median(reports.map((r) => r.categories[name].score)) * 100),
    ]),
  );
  const failed = new Set(
    reports.flatMap(({ categories, audits }) =>
      CATEGORIES.slice(1).flatMap((name) =>
        categories[name].auditRefs
          .filter(
            ({ id, weight }) =>
              weight > 0 && audits[id].score !== null && audits[id].score < 1,
          )
          .map(({ id }) => `${id}: ${audits[id].title}`),
      ),
    ),
  );
  return {
    ...scores,
    lcpMs: Math.round(figure("largest-contentful-paint")),
    fcpMs: Math.round(figure("first-contentful-paint")),
    tbtMs: Math.round(figure("total-blocking-time")),
    cls: Number(figure("cumulative-layout-shift").toFixed(4)),
    kB: Math.round(figure("total-byte-weight") / 1000),
    failed: [...failed],
  };
}

function missed(result) {
  return Object.entries(TARGETS)
    .filter(([name, target]) =>
      CATEGORIES.includes(name) ? result[name] < target : result[name] > target,
    )
    .map(([name]) => name);
}

/** An article of the results, for a page of its own. */
async function findArticle(address) {
  const page = await (await fetch(`${address}/`)).text();
  const found = /href="(\/articles\/[\w-]+)[^"]*"/.exec(page)?.[1];
  if (found === undefined) throw new Error("no article on the first page");
  return found;
}

buildWeb();
const { lighthouse, launcher } = await importLighthouse();
const server =
  values.address === undefined
    ? await serve({})
    : { address: values.address, stop: async () => {} };
const chrome = await launcher.launch({
  chromePath: await findBrowser(),
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
});
try {
  const paths = {
    start: "/",
    search: `/?q=${encodeURIComponent(values.query)}`,
    article: await findArticle(server.address),
    insights: "/insights",
  };
  for (const [name, address] of Object.entries(paths)) {
    const { failed, ...result } = await judge(server.address + address, {
      lighthouse,
      port: chrome.port,
    });
    const figures = Object.entries(result).map(([key, n]) => `${key} ${n}`);
    process.stdout.write(`${name}: ${figures.join(", ")}\n`);
    for (const audit of failed) process.stdout.write(`  failed: ${audit}\n`);
    const targets = missed(result);
    if (targets.length === 0) continue;
    process.stdout.write(`  missed: ${targets.join(", ")}\n`);
    process.exitCode = 1;
  }
} finally {
  chrome.kill();
  await server.stop();
}
