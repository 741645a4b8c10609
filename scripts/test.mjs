// Runs everything: format, lint, types, unit and integration tests, and the browser against the built app. Prints one
// closing line counted from the runners' own reports. Filters: npm test -- --only=unit,e2e
import "./check-node.mjs";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildIndexer, buildWeb, install, root } from "./prepare.mjs";

install();

const STEPS = ["format", "lint", "types", "unit", "integration", "e2e"];
const { values } = parseArgs({ options: { only: { type: "string" } } });
const chosen = values.only?.split(",") ?? STEPS;

const reports = fs.mkdtempSync(path.join(os.tmpdir(), "communique-test-"));
const counts = { passed: 0, failed: 0, skipped: 0 };
const bin = (name) => path.join(root, "node_modules/.bin", name);

/** A check that passes or fails as a whole. */
function check(name, program, args) {
  if (!chosen.includes(name)) return;
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(program, args, { cwd: root, stdio: "inherit" });
  counts[status === 0 ? "passed" : "failed"] += 1;
}

/** A runner that writes a JSON report; a run that ends badly without a failed test in it counts as one failure. */
function suite(name, program, args, env, read) {
  if (!chosen.includes(name)) return;
  process.stdout.write(`\n== ${name}\n`);
  const report = path.join(reports, `${name}.json`);
  const { status } = spawnSync(program, args(report), {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env(report) },
  });
  const found = fs.existsSync(report)
    ? read(JSON.parse(fs.readFileSync(report, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  counts.passed += found.passed;
  counts.skipped += found.skipped;
  counts.failed += found.failed > 0 || status === 0 ? found.failed : 1;
  if (found.passed + found.failed === 0) counts.failed += 1;
}

const vitest = (name) =>
  suite(
    name,
    bin("vitest"),
    (report) => [
      "run",
      "--project",
      name,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    () => ({}),
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    }),
  );

check("format", bin("prettier"), ["--check", "--log-level=warn", "."]);
check("lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]);
if (chosen.includes("types")) {
  for (const project of [
    "tsconfig.json",
    "indexer/tsconfig.json",
    "web/tsconfig.json",
  ])
    check("types", bin("tsc"), ["--noEmit", "-p", project]);
}
buildIndexer();
// `communique start` serves the built page.
if (chosen.includes("integration") || chosen.includes("e2e")) buildWeb();
vitest("unit");
vitest("integration");
if (chosen.includes("e2e")) {
  const { findBrowser } = await import("./find-browser.mjs");
  const browser = await findBrowser();
  suite(
    "e2e",
    bin("playwright"),
    () => ["test", "--reporter=list,json"],
    (report) => ({
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    }),
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  );
}
fs.rmSync(reports, { recursive: true, force: true });

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
process.stdout.write(
  `\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`,
);
process.exitCode = counts.failed === 0 ? 0 : 1;
