// Runs a benchmark by its name: npm run bench -- load --data FOLDER
import "../check-node.mjs";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildIndexer, install } from "../prepare.mjs";

const folder = path.dirname(fileURLToPath(import.meta.url));

/** Name and what it measures. */
const BENCHES = {
  read: "reading a web archive: pages/s and memory",
  load: "indexing: pipeline, engine and both together",
  lighthouse: "Lighthouse on start page, search and article",
  keystroke: "from key to paint, of hits and of counts",
  readers: "many readers at a time, one who floods, a crowd",
  overhead: "what the web server adds to the engine's time",
  scale: "how far one machine goes: sizes and settings (npm run bench:scale)",
};

const [name = "", ...args] = process.argv.slice(2);
const file = path.join(folder, `${name}.mjs`);
if (!Object.hasOwn(BENCHES, name) || !fs.existsSync(file)) {
  process.stderr.write(
    [
      "Name a benchmark: npm run bench -- NAME",
      ...Object.entries(BENCHES).map(([each, what]) => `  ${each}  ${what}`),
      "",
    ].join("\n"),
  );
  process.exitCode = 2;
} else {
  install();
  buildIndexer();
  const { status } = spawnSync(process.execPath, [file, ...args], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
