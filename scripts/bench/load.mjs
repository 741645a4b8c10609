// How fast articles are indexed, in one run on the same machine:
//   npm run bench -- load --data FOLDER [--records 9000]
//   a  read, clean and enrich alone
//   b  the embedded engine alone, loading the same finished documents with the settings that are built in
//   c  the whole: communique index
//   d  the engine with its own defaults, a thousand documents at a time, each waited for
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { root } from "../prepare.mjs";
import { takeRecords } from "./corpus.mjs";
import { loadAtOnce, loadByThousands } from "./load-engine.mjs";
import { watchMemory } from "./memory.mjs";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    records: { type: "string", default: "9000" },
  },
});

const PIPELINE = fileURLToPath(new URL("load-pipeline.mjs", import.meta.url));

/** Runs a command and measures it. */
async function measure(args, env = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const memory = watchMemory(child.pid);
  let words = "";
  child.stderr.on("data", (chunk) => (words = (words + chunk).slice(-2000)));
  const [status] = await once(child, "exit");
  if (status !== 0)
    throw new Error(`${args.join(" ")} ended ${status}: ${words}`);
  return { seconds: (performance.now() - started) / 1000, ...memory() };
}

function tell(name, count, { seconds, ownMb, filesMb }) {
  const memory =
    ownMb === null ? "" : `, ${ownMb} MB (and ${filesMb} MB of files)`;
  process.stdout.write(
    `${name}: ${count} in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)}/s${memory}\n`,
  );
  return count / seconds;
}

if (values.data === undefined) {
  process.stderr.write(
    "Name a folder of JSON Lines files: npm run bench -- load --data FOLDER\n",
  );
  process.exitCode = 2;
} else {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "communique-bench-"));
  try {
    const articles = path.join(folder, "articles"),
      documents = path.join(folder, "documents.ndjson");
    const count = await takeRecords(
      values.data,
      articles,
      Number(values.records),
    );
    const a = tell(
      "a read, clean, enrich",
      count,
      await measure([PIPELINE, articles]),
    );
    await measure([PIPELINE, articles, documents]);
    const b = tell(
      "b engine, built-in settings",
      count,
      await loadAtOnce(documents, path.join(folder, "b")),
    );
    const c = tell(
      "c the whole",
      count,
      await measure([path.join(root, "indexer/dist/cli.js"), "index"], {
        ARTICLES_DIR: articles,
        DATA_DIR: path.join(folder, "c"),
        MEILI_HOST: "",
      }),
    );
    const d = tell(
      "d engine, its defaults",
      count,
      await loadByThousands(documents, path.join(folder, "d")),
    );
    process.stdout.write(
      `a ${a.toFixed(0)}/s   c/b ${(c / b).toFixed(2)}   c/d ${(c / d).toFixed(2)}\n`,
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
