import { expect, test } from "vitest";
import type { RawPage } from "../read/raw-page.ts";
import { LearnedLines, NOTHING_LEARNED } from "./learned-lines.ts";

const page = (path: string, url: string | null = null): RawPage => ({
  path,
  mediaType: "text/plain",
  content: "",
  title: null,
  url,
  date: null,
  source: null,
  crawlDate: null,
});

const learned = new LearnedLines(
  new Map([
    ["bote", { compared: 4, lines: [{ text: "Velm Torak", pages: 3 }] }],
    ["kurier.example", { compared: 9, lines: [{ text: "Zelo", pages: 9 }] }],
  ]),
);

test("a page gets its source's lines, and pages of one source the same set", () => {
  const lines = learned.linesFor(page("bote/a.txt"));
  expect([...lines]).toEqual(["Velm Torak"]);
  // Sent to a worker, a set that many pages share goes once.
  expect(learned.linesFor(page("bote/b.txt"))).toBe(lines);
  expect([
    ...learned.linesFor(page("bote/c.txt", "https://www.kurier.example/1")),
  ]).toEqual(["Zelo"]);
});

test("a page of another source gets none", () => {
  expect(learned.linesFor(page("a.txt")).size).toBe(0);
  expect(NOTHING_LEARNED.linesFor(page("bote/a.txt")).size).toBe(0);
});
