import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod/mini";
import { makeFolder } from "./engine-fixture.ts";

const ENTRY = fileURLToPath(
  new URL("../dist/evaluation/evaluate-search.js", import.meta.url),
);

/** Two that queries can be made of, and one without a telling title; of well-documented events. */
const RECORDS = [
  {
    id: "accord",
    title:
      "Rivals Saudi Arabia and Iran restore diplomatic relations in Beijing",
    text: "Saudi Arabia and Iran agreed in Beijing on March 10, 2023, to restore diplomatic relations and to reopen their embassies within two months.",
  },
  {
    id: "treaty",
    title:
      "Washington withdraws from treaty on intermediate-range nuclear forces",
    text: "The United States withdrew on August 2, 2019, from the treaty of 1987 that had banned a whole class of nuclear missiles from Europe.",
  },
  {
    id: "brief",
    title: "In brief",
    text: "The General Assembly of the United Nations elected its president for the coming session in New York in June 2023, the press office said.",
  },
];

let folder = "";

const evaluate = async (...args: readonly string[]) => {
  const child = spawn(
    process.execPath,
    [
      [ENTRY, "--articles", path.join(folder, "articles")],
      ["--data", path.join(folder, "data")],
      ["--data-dir", path.join(folder, "kept")],
      ["--cases", "de-compound-minister,near-irak"],
      args,
    ].flat(),
  );
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { stdout, stderr, code };
};

const share = z.object({ asked: z.number(), found: z.number() });
const evaluation = z.object({
  articles: z.number(),
  systems: z.array(
    z.object({
      name: z.string(),
      knownItems: z.object({ withoutTypo: share }),
      crossLanguage: z.object({ queries: z.number() }),
      hardCases: z.object({ cases: z.number(), passed: z.number() }),
    }),
  ),
});

beforeAll(async () => {
  folder = await makeFolder("evaluation");
  await mkdir(path.join(folder, "articles"));
  await mkdir(path.join(folder, "data"));
  await writeFile(
    path.join(folder, "articles", "note.txt"),
    "Treffen in Genf\n\nDie Außenminister beider Länder haben sich am 21. Januar 2022 in Genf getroffen und schriftliche Antworten vereinbart.\n",
  );
  await writeFile(
    path.join(folder, "data", "wire.ndjson.gz"),
    gzipSync(RECORDS.map((record) => JSON.stringify(record)).join("\n")),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("both searches are measured on the same articles", async () => {
  const { stdout, stderr, code } = await evaluate("--json");
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const { articles, systems } = evaluation.parse(JSON.parse(stdout));
  expect(articles).toBe(4);
  expect(systems.map(({ name }) => name)).toEqual(["plain", "communique"]);
  const [plain, own] = systems;
  // Words, shuffled, cut and with another language's name, of two titles.
  expect(own?.knownItems.withoutTypo.asked).toBeGreaterThanOrEqual(6);
  expect(own?.knownItems.withoutTypo).toEqual({
    asked: plain?.knownItems.withoutTypo.asked,
    found: own?.knownItems.withoutTypo.asked,
  });
  expect(plain?.hardCases).toEqual({ cases: 2, passed: 1 });
  expect(own?.hardCases).toEqual({ cases: 2, passed: 2 });
});

test("a kept index is used again, and a part is always the same", async () => {
  const again = await evaluate();
  expect(again.stderr).not.toContain("indexed");
  expect(again.stdout).toContain("| 4 articles");
  const part = await evaluate("--limit", "1");
  expect(part.stdout).toContain("| 2 articles");
  expect((await evaluate("--limit", "1")).stdout).toBe(part.stdout);
});
