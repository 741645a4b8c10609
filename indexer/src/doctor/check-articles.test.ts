import { chmod, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  checkArticles,
  checkClock,
  readArticleFiles,
} from "./check-articles.ts";

const now = new Date("2026-03-12T10:00:00Z");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "communique-look-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (name: string, time: string) => {
  const file = path.join(folder, name);
  await writeFile(file, "text");
  await utimes(file, new Date(time), new Date(time));
  return file;
};

test("articles are counted, and those of the future named", async () => {
  await write("a.txt", "2026-03-11T10:00:00Z");
  await write("b.txt", "2026-03-12T23:00:00Z");
  await write("c.txt", "2027-01-01T00:00:00Z");
  await write("d.pdf", "2027-01-01T00:00:00Z");
  const found = await readArticleFiles(folder, now);
  expect(found).toMatchObject({ files: 3, unreadable: [], future: ["c.txt"] });
  expect(checkArticles(found).level).toBe("ok");
});

test("a folder without an article is a warning", async () => {
  const found = await readArticleFiles(folder, now);
  expect(checkArticles(found)).toMatchObject({
    level: "warn",
    remedy: expect.stringContaining("ARTICLES_DIR"),
  });
});

test("a folder that is not there is an error with a remedy", async () => {
  await expect(
    readArticleFiles(path.join(folder, "none"), now),
  ).rejects.toMatchObject({ remedy: expect.stringContaining("ARTICLES_DIR") });
});

// Root may read everything.
test.skipIf(process.getuid?.() === 0)(
  "a file that cannot be read fails",
  async () => {
    await chmod(await write("a.txt", "2026-03-11T10:00:00Z"), 0o000);
    const found = await readArticleFiles(folder, now);
    expect(found.unreadable).toEqual(["a.txt"]);
  },
);

test("unreadable files are counted and the first is named", () => {
  const finding = checkArticles({
    folder: "/news",
    files: 9,
    unreadable: ["a.txt", "b.txt", "c.txt"],
    future: [],
  });
  expect(finding.level).toBe("fail");
  expect(finding.words).toContain("a.txt and 2 more in /news");
  expect(finding.remedy).toContain("chmod -R u+rX /news");
});

test.for([
  ["right", [], "2026-03-11T10:00:00Z", "ok"],
  ["before any run", [], null, "ok"],
  ["hours before the last run", [], "2026-03-12T20:00:00Z", "ok"],
  ["with files of the future", ["c.txt"], null, "warn"],
  ["before the last run", [], "2026-03-14T10:00:00Z", "fail"],
] as const)("a clock %s", ([, future, lastRun, level]) => {
  expect(checkClock(now, future, lastRun).level).toBe(level);
});
