// Reads a made-up web archive and nothing more, and says what it takes: `npm run bench -- read --pages=20000`.
// Memory is the highest that the reading process ever had; it must not grow with the number of pages.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { root } from "../prepare.mjs";
import { writeWarc } from "./write-warc.mjs";

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "20000" },
    // Set by this script when it starts itself.
    read: { type: "string" },
  },
});

const importBuilt = (file) =>
  import(pathToFileURL(path.join(root, "indexer/dist/read", file)).href);

async function read(file) {
  const { listFiles } = await importBuilt("list-files.js");
  const { readPages } = await importBuilt("read-pages.js");
  const started = performance.now();
  let pages = 0,
    rejected = 0,
    chars = 0;
  for await (const outcome of readPages(listFiles([file]))) {
    if (outcome.ok) chars += outcome.value.content.length;
    pages += outcome.ok ? 1 : 0;
    rejected += outcome.ok ? 0 : 1;
  }
  const seconds = (performance.now() - started) / 1000;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  return { pages, rejected, chars, seconds, peakMb };
}

if (values.read !== undefined)
  process.stdout.write(JSON.stringify(await read(values.read)));
else {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "communique-bench-"));
  try {
    const most = Number(values.pages);
    for (const pages of [Math.ceil(most / 10), most]) {
      const file = path.join(folder, `${pages}.warc.gz`);
      await writeWarc(file, pages);
      const { status, stdout } = spawnSync(
        process.execPath,
        [fileURLToPath(import.meta.url), `--read=${file}`],
        { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
      );
      if (status !== 0) throw new Error(`reading ended with ${status}`);
      const result = JSON.parse(stdout);
      const packedMb = fs.statSync(file).size / 1e6;
      process.stdout.write(
        `${result.pages} pages (${packedMb.toFixed(0)} MB packed, ${(result.chars / 1e6).toFixed(0)} M characters), ${result.rejected} rejected: ${result.seconds.toFixed(1)} s, ${(result.pages / result.seconds).toFixed(0)} pages/s, ${result.peakMb.toFixed(0)} MB at most\n`,
      );
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
