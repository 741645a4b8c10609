import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { toDataPaths } from "../engine/data-folder.ts";
import { checkDisk, readDiskUse } from "./check-disk.ts";

const GB = 1_000_000_000;

test.for([
  ["an empty disk", 100 * GB, 0, "ok"],
  ["room for two more", 21 * GB, 10 * GB, "ok"],
  ["room for one more", 15 * GB, 10 * GB, "warn"],
  ["less than the index", 9 * GB, 10 * GB, "fail"],
  ["no index, and no room for a first", 0.4 * GB, 0, "fail"],
] as const)("%s", ([, freeBytes, indexBytes, level]) => {
  const finding = checkDisk({ freeBytes, indexBytes });
  expect(finding.level).toBe(level);
  if (level === "fail")
    expect(finding.remedy).toMatch(/^free another .* [GM]B/);
});

test("the database is measured with its folders; one that is not there takes nothing", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "communique-disk-"));
  const paths = toDataPaths(path.join(folder, "data"));
  const before = await readDiskUse(paths);
  expect(before.indexBytes).toBe(0);
  expect(before.freeBytes).toBeGreaterThan(0);
  await mkdir(path.join(paths.database, "indexes/1"), { recursive: true });
  const file = path.join(paths.database, "indexes/1/data.mdb");
  await writeFile(file, Buffer.alloc(100_000, 1));
  expect((await readDiskUse(paths)).indexBytes).toBeGreaterThanOrEqual(100_000);
  await rm(folder, { recursive: true });
});
