import { expect, test } from "vitest";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { findForeignNames, findNames } from "./foreign-name.ts";
import { toKnownItems } from "./known-items.ts";
import { KnownNames } from "./known-names.ts";
import { toKnownItemScores } from "./score-known-items.ts";
import { toTestArticle } from "./test-article.ts";
import { TitleIndex } from "./title-words.ts";

const knowledge = loadKnowledge();
const names = new KnownNames(knowledge);

const lavrov = toTestArticle(
  "lavrov",
  "Lavrov discusses grain corridor, fertiliser exports",
  { countries: ["TR"], officials: ["Sergey Lavrov"] },
);
const twin = toTestArticle("one", "Storm closes harbour of northern island");
const articles = [
  lavrov,
  twin,
  { ...twin, id: "two", key: "two", cluster: "two", comparable: "another" },
  toTestArticle("short", "Storm"),
];

const items = toKnownItems(articles, {
  titles: new TitleIndex(articles),
  isName: (word, article) => names.isName(word, article),
  names: (article) => findNames(article, knowledge),
  foreignNames: (article) => findForeignNames(article, knowledge),
  wholeOf: (_, word) => word,
  perSource: 5,
});
const queryOf = (kind: string) =>
  items.find((item) => item.kind === kind)?.query ?? "";

test("every kind is made of a title that tells its article, and of no other", () => {
  expect(new Set(items.map(({ article }) => article.key))).toEqual(
    new Set(["lavrov"]),
  );
  expect(items.map(({ kind }) => kind)).toEqual([
    "words",
    "shuffled",
    "partial",
    "foreign name",
    "typo",
  ]);
});

test("a shuffled query has the same words in another order", () => {
  const words = queryOf("words").split(" "),
    shuffled = queryOf("shuffled").split(" ");
  expect(shuffled).not.toEqual(words);
  expect(shuffled.toSorted()).toEqual(words.toSorted());
});

test("a partial query lacks the last word's end", () => {
  const whole = queryOf("words"),
    partial = queryOf("partial");
  expect(whole.startsWith(partial)).toBe(true);
  expect(partial.length).toBeLessThan(whole.length);
  expect(partial.split(" ")).toHaveLength(whole.split(" ").length);
});

test("no name is mistyped", () => {
  expect(names.isName("Lavrov", lavrov)).toBe(true);
  expect(names.isName("Ankara", lavrov)).toBe(true);
  expect(names.isName("fertiliser", lavrov)).toBe(false);
  const wrong = queryOf("typo")
    .split(" ")
    .filter((word) => !lavrov.title.includes(word));
  expect(wrong).toHaveLength(1);
});

test("a name gets the spelling of another language", () => {
  const [found] = findForeignNames(lavrov, knowledge);
  expect(found).toMatchObject({ start: 0, end: 6 });
  expect(found?.spelling).not.toBe("Lavrov");
  expect(queryOf("foreign name").endsWith(found?.spelling ?? "?")).toBe(true);
  expect(queryOf("foreign name")).not.toContain("Lavrov");
});

test("a version of the article among the first is right, and is counted", () => {
  const [item] = items;
  if (item === undefined) throw new Error("no item");
  const version = { ...lavrov, id: "version", key: "version" };
  const scores = toKnownItemScores([
    { item, shown: [twin, version] },
    { item, shown: [twin] },
  ]);
  expect(scores.withoutTypo).toEqual({ asked: 2, found: 1 });
  expect(scores.byVersion).toBe(1);
  expect(scores.misses).toEqual([
    { kind: "words", query: item.query, key: "lavrov", shown: ["one"] },
  ]);
});
