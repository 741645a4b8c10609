import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { pruneBackups } from "./prune-backups.ts";

test("the newest stay, and what is no backup of ours", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "communique-prune-"));
  const names = [
    "communique-2025-12-31T23-59-59Z.tar",
    "communique-2026-01-01T00-00-00Z.tar",
    "communique-2026-01-02T00-00-00Z.tar",
    "communique-2026-01-02T00-00-00Z.tar.unfinished",
    "communique-before-the-move.tar",
    "notes.txt",
  ];
  for (const name of names) await writeFile(path.join(folder, name), "");
  expect(await pruneBackups(folder, 5)).toEqual([]);
  expect(await pruneBackups(folder, 2)).toEqual([names[0]]);
  expect((await readdir(folder)).sort()).toEqual(names.slice(1));
  await rm(folder, { recursive: true });
});
