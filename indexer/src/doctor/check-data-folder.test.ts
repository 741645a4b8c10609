import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDataFolder, toDataPaths } from "../engine/data-folder.ts";
import { checkDataFolder, checkKey } from "./check-data-folder.ts";
import { checkDatabase } from "./check-database.ts";

let parent: string, data: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "communique-folder-"));
  data = path.join(parent, "data");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe("the data folder", () => {
  test("that is not there yet is fine, and is not made", async () => {
    const deep = toDataPaths(path.join(data, "deeper"));
    expect((await checkDataFolder(deep)).level).toBe("ok");
    await expect(stat(data)).rejects.toThrow("ENOENT");
  });

  test("of ours is fine", async () => {
    expect((await checkDataFolder(await openDataFolder(data))).level).toBe(
      "ok",
    );
  });

  test("of somebody else fails", async () => {
    await writeFile(path.join(parent, "thesis.txt"), "chapter one");
    expect(await checkDataFolder(toDataPaths(parent))).toMatchObject({
      level: "fail",
      words: expect.stringContaining("something else"),
      remedy: expect.stringContaining("DATA_DIR"),
    });
  });

  test("that is a file, or lies in one, fails", async () => {
    await writeFile(data, "");
    for (const folder of [data, path.join(data, "deeper")]) {
      const finding = await checkDataFolder(toDataPaths(folder));
      expect(finding).toMatchObject({
        level: "fail",
        words: `${data} is not a folder`,
      });
    }
  });

  // Root may write everywhere.
  test.skipIf(process.getuid?.() === 0)(
    "that cannot be written fails",
    async () => {
      await mkdir(data, { mode: 0o500 });
      expect((await checkDataFolder(toDataPaths(data))).level).toBe("fail");
    },
  );
});

describe("the key", () => {
  test("is fine before there is one, and as it is made", async () => {
    expect((await checkKey(toDataPaths(data))).level).toBe("ok");
    expect((await checkKey(await openDataFolder(data))).level).toBe("ok");
  });

  test("that others can read is a warning with the command to mend it", async () => {
    const { keyFile } = await openDataFolder(data);
    await chmod(keyFile, 0o644);
    expect(await checkKey(toDataPaths(data))).toMatchObject({
      level: "warn",
      words: expect.stringContaining("mode 644"),
      remedy: `chmod 600 ${keyFile}`,
    });
  });

  test("that is too short for the engine fails", async () => {
    const { keyFile } = await openDataFolder(data);
    await writeFile(keyFile, "secret\n");
    expect((await checkKey(toDataPaths(data))).level).toBe("fail");
  });
});

test("a database of another engine's version fails", async () => {
  const { database } = await openDataFolder(data);
  expect((await checkDatabase(toDataPaths(data))).level).toBe("ok");
  await mkdir(database);
  await writeFile(path.join(database, "VERSION"), "1.9.0\n");
  expect(await checkDatabase(toDataPaths(data))).toMatchObject({
    level: "fail",
    words: expect.stringContaining("1.9.0"),
  });
});
