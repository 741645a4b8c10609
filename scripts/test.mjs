// Runs everything: format, lint, types, unit and integration tests, and the browser against the built app. Prints one
// closing line counted from the runners' own reports. Filters: npm test -- --only=unit,e2e
import "./check-node.mjs";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs, stripVTControlCharacters } from "node:util";
import { buildIndexer, buildWeb, install, root } from "./prepare.mjs";

install();

const STEPS = ["format", "lint", "types", "unit", "integration", "e2e"];
const { values } = parseArgs({ options: { only: { type: "string" } } });
const chosen = values.only?.split(",") ?? STEPS;

const reports = fs.mkdtempSync(path.join(os.tmpdir(), "communique-test-"));
const counts = { passed: 0, failed: 0, skipped: 0 };
// Named again at the end: by then what failed first is thousands of lines above.
const failures = [];
const bin = (name) => path.join(root, "node_modules/.bin", name);

/** A check that passes or fails as a whole. */
function check(name, program, args) {
  if (!chosen.includes(name)) return;
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(program, args, { cwd: root, stdio: "inherit" });
  counts[status === 0 ? "passed" : "failed"] += 1;
  if (status !== 0) failures.push(`${name}: ${args.join(" ")}`);
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
    : { passed: 0, failed: 0, skipped: 0, failures: [] };
  counts.passed += found.passed;
  counts.skipped += found.skipped;
  counts.failed += found.failed > 0 || status === 0 ? found.failed : 1;
  for (const failure of found.failures) failures.push(`${name}: ${failure}`);
  if (found.failed === 0 && status !== 0)
    failures.push(
      `${name}: ended with status ${status}, without a failed test`,
    );
  if (found.passed + found.failed === 0) counts.failed += 1;
}

/** What failed in a report of vitest: the file, the test, and the first line of why. */
function failedTests({ testResults }) {
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0 && status === "failed")
      return [`${file}: ${firstLine(message)}`];
    return failed.map(
      (test) =>
        `${file} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`,
    );
  });
}

/** What failed in a report of Playwright. */
function failedSpecs({ suites = [], specs = [], errors = [] }) {
  return [
    ...errors.map((error) => firstLine(error.message)),
    ...specs
      .filter((spec) => !spec.ok)
      .map((spec) => {
        const results = spec.tests.flatMap((test) => test.results);
        const error = results.find((result) => result.error)?.error;
        return `${spec.file}:${spec.line} ${spec.title}: ${firstLine(error?.message)}`;
      }),
    ...suites.flatMap((nested) => failedSpecs(nested)),
  ];
}

function firstLine(text = "") {
  return stripVTControlCharacters(text).trim().split("\n", 1)[0];
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
      failures: failedTests(report),
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
    (report) => ({
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected,
      skipped: report.stats.skipped,
      failures: failedSpecs(report),
    }),
  );
}
fs.rmSync(reports, { recursive: true, force: true });

if (failures.length > 0)
  process.stdout.write(`\nFailed:\n${failures.join("\n")}\n`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
process.stdout.write(
  `\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`,
);
process.exitCode = counts.failed === 0 ? 0 : 1;
