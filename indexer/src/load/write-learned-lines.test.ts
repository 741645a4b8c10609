import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { LearnedLines, NOTHING_LEARNED } from "../learn/learned-lines.ts";
import { writeLearnedLines } from "./write-learned-lines.ts";

test("what was learned is written for people to read, in place of what was before", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "communique-lines-"));
  const file = path.join(root, "learned-lines.json");
  await writeLearnedLines(file, NOTHING_LEARNED);
  expect(await readFile(file, "utf8")).toBe(
    '{\n "format": 1,\n "sources": {}\n}\n',
  );
  const lines = [{ text: "Näher dran. Jeden Tag.", pages: 9 }];
  await writeLearnedLines(
    file,
    new LearnedLines(new Map([["bote.example", { compared: 12, lines }]])),
  );
  const text = await readFile(file, "utf8");
  expect(text).toContain('"text": "Näher dran. Jeden Tag."');
  expect(JSON.parse(text)).toEqual({
    format: 1,
    sources: { "bote.example": { compared: 12, lines } },
  });
  expect(await readdir(root)).toEqual(["learned-lines.json"]);
  await rm(root, { recursive: true });
});
