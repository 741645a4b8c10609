// Finds a Chromium for the end-to-end tests, or installs Debian's where that takes nothing but being root.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fail, run } from "./prepare.mjs";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const isProgram = (file) => {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
};

async function search() {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const { chromium } = await import("@playwright/test");
  return [...onPath, ...MAC, chromium.executablePath()].find(isProgram);
}

/** In order: CHROMIUM_PATH, Chromium or Chrome on the machine, Playwright's own, Debian's package (installed now). */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "")
    return isProgram(given)
      ? given
      : fail(
          `CHROMIUM_PATH=${given}: no program there`,
          "Give the path of an executable file, or unset it.",
          2,
        );
  const found = await search();
  if (found !== undefined) return found;
  const remedy =
    "Install Chromium or Chrome, or run: npx playwright install chromium, or set CHROMIUM_PATH.";
  const isRootOnDebian =
    process.platform === "linux" &&
    process.getuid?.() === 0 &&
    spawnSync("apt-get", ["--version"]).status === 0;
  if (!isRootOnDebian)
    fail("no Chromium was found for the end-to-end tests", remedy);
  process.stderr.write("installing the chromium package …\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], { what: "apt-get update", remedy, env });
  run(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
    { what: "installing chromium", remedy, env },
  );
  return (
    (await search()) ??
    fail("chromium was installed but is not on the PATH", remedy)
  );
}
