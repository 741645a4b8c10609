#!/usr/bin/env node
// Finds the names that the engine cuts differently in a sentence than alone, and writes them to knowledge/cut-names.json.
// To be run when names were added to the knowledge, or the engine is another version:
//
//   npm run cut-names
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openEngine } from "../engine/open-engine.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { readSettings } from "../settings.ts";
import { countMissed } from "./measure-cuts.ts";

const FILE = fileURLToPath(
  new URL("../../knowledge/cut-names.json", import.meta.url),
);

const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0);

const folder = mkdtempSync(path.join(tmpdir(), "communique-cut-names-"));
const engine = await openEngine(
  readSettings({
    DATA_DIR: path.join(folder, "data"),
    MEILI_INDEX: "cut-names",
  }),
);
try {
  const names = loadKnowledge().cjkNames;
  const alone = await countMissed(engine.client, names, []);
  const doubtful = names.filter((_, at) => alone[at] !== 0);
  const told = await countMissed(
    engine.client,
    doubtful,
    doubtful.map(({ name }) => name),
  );
  const before = alone.filter((missed) => missed > 0);
  // Some are missed either way: telling the engine would cost time for nothing.
  const cut = doubtful.filter((_, at) => (told[at] ?? 0) < (before[at] ?? 0));
  const list = [...new Set(cut.map(({ name }) => name))].sort();
  writeFileSync(FILE, `${JSON.stringify(list, null, 2)}\n`);
  const after = await countMissed(engine.client, names, list);
  process.stdout.write(
    `${names.length} names, ${list.length} to be kept whole: missed in ${sum(alone)} sentences before, in ${sum(after)} then\n`,
  );
} finally {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
}
