import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 3987);
const given = process.env["E2E_BASE_URL"];
const baseURL = given ?? `http://localhost:${port}`;
const browser = process.env["CHROMIUM_PATH"];

// Background requests of the browser itself must not disturb the tests on machines without a network.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const launchOptions = {
  args,
  ...(browser === undefined ? {} : { executablePath: browser }),
};

// The whole of `npm start` on the sample articles, in a data folder of its own. Workers read this file too: only the
// main process makes the folder.
const isMain = process.env["TEST_WORKER_INDEX"] === undefined;
const dataDir =
  isMain && given === undefined
    ? path.join(mkdtempSync(path.join(tmpdir(), "communique-e2e-")), "data")
    : "";

export default defineConfig({
  testDir: "web/e2e",
  outputDir: "test-results",
  workers: 2,
  // With five browsers on two processors, 10 s for an expectation were too short.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: { baseURL, launchOptions, locale: "en-US", timezoneId: "UTC" },
  projects: [
    {
      name: "desktop",
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 1440, height: 900 },
      },
    },
    {
      name: "phone",
      // What these look for is the same at any width.
      testIgnore: ["faults*", "fuzz*", "hostile*", "server*"],
      use: { ...devices["Pixel 5"], viewport: { width: 360, height: 740 } },
    },
  ],
  ...(given === undefined
    ? {
        webServer: {
          command: "node scripts/start.mjs",
          url: `${baseURL}/readyz`,
          timeout: 300_000,
          gracefulShutdown: { signal: "SIGTERM" as const, timeout: 20_000 },
          env: {
            PORT: String(port),
            DATA_DIR: dataDir,
            ARTICLES_DIR: path.resolve("articles"),
            MEILI_HOST: "",
            MEILI_MASTER_KEY: "",
            MEILI_INDEX: "",
          },
        },
      }
    : {}),
});
