import {
  parseSavedSearches,
  writeSavedSearches,
} from "@communique/indexer/search/saved-searches";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addSearches, countOlder, parseKept, parseNews } from "./kept-searches";

const seen = { at: "2026-01-02T03:04:05.000Z", total: 7, ids: ["0a"] };
const oslo = { name: "Oslo", search: "q=oslo", seen };

test("reads what it stored, and leaves out what is none of it", () => {
  expect(parseKept(JSON.stringify([oslo, { ...oslo, seen: null }]))).toEqual([
    oslo,
    { ...oslo, seen: null },
  ]);
  const damaged = [
    1,
    null,
    { name: "a" },
    { ...oslo, seen: { at: "x", total: 1 } },
  ];
  expect(parseKept(JSON.stringify(damaged))).toEqual([{ ...oslo, seen: null }]);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const { name, search } of parseKept(text))
        expect([typeof name, typeof search]).toEqual(["string", "string"]);
    }),
  );
});

test("keeps a search once, under its latest name, and what was seen of it", () => {
  const other = { name: "Other", search: "q=b", seen: null };
  const added = addSearches(
    [other, oslo],
    [
      { name: "Norway", search: "q=oslo" },
      { name: "New", search: "q=c" },
    ],
  );
  expect(added).toEqual([
    { name: "Norway", search: "q=oslo", seen },
    { name: "New", search: "q=c", seen: null },
    other,
  ]);
});

test("what is kept can always be written to a file and read again", () => {
  const kept = addSearches(
    [{ name: "Oslo", search: "q=oslo", seen: null }],
    [
      { name: "Oslo", search: "inferred=without&q=oslo" },
      { name: " ", search: "versions=all" },
      { name: "", search: "" },
      { name: "x".repeat(500), search: "q=x" },
      { name: "x".repeat(500), search: "q=y" },
      { name: "first", search: "q=z" },
      { name: "second", search: "q=z" },
    ],
  );
  expect(kept.map(({ name }) => name)).toEqual([
    "Oslo (2)",
    "versions=all",
    "*",
    "x".repeat(200),
    `${"x".repeat(194)} (2)`,
    "second",
    "Oslo",
  ]);
  expect(parseSavedSearches(writeSavedSearches(kept))).toMatchObject({
    ok: true,
  });
});

test("where there is no room, nothing is dropped", () => {
  const full = Array.from({ length: 200 }, (_, at) => ({
    name: `n${at}`,
    search: `q=${at}`,
    seen: null,
  }));
  const again = { name: "again", search: "q=7" };
  expect(addSearches(full, [again])).toHaveLength(200);
  const one = { name: "one", search: "q=one" };
  expect(() => addSearches(full, [one])).toThrow("more than 200");
});

test.for([
  ["all are compared", { total: 9, fresh: 2, ids: Array(9).fill("x") }, 0],
  ["more than the new ones came", { total: 900, fresh: 2, ids: ["x"] }, 891],
  ["some are gone", { total: 5, fresh: 2, ids: ["x"] }, 0],
] as const)("older ones: %s", ([, news, older]) => {
  expect(countOlder({ ...news, articles: [] }, seen)).toBe(older);
});

test("reads an answer, and nothing else", () => {
  const article = { id: "0a", title: "Talks", language: "en", date: null };
  const news = { total: 2, fresh: 1, ids: ["0a"], articles: [article] };
  expect(parseNews(news)).toEqual(news);
  expect(parseNews({ ...news, articles: [{}] })).toEqual({
    ...news,
    articles: [],
  });
  expect(parseNews({ message: "no" })).toBeNull();
});
