import { expect, test } from "vitest";
import { readJudgedQueries, toJudged } from "./cross-language.ts";
import { readHardCases } from "./hard-cases.ts";
import { toTestArticle } from "./test-article.ts";

const sheet = readJudgedQueries();
const cases = readHardCases();

const isUnique = (things: readonly string[]) =>
  new Set(things).size === things.length;

test("the sheet of judged queries holds together", () => {
  expect(sheet.length).toBeGreaterThanOrEqual(120);
  expect(isUnique(sheet.map(({ id }) => id))).toBe(true);
  const faulty = sheet.filter(
    ({ relevant, irrelevant }) =>
      relevant.length === 0 || !isUnique(relevant.concat(irrelevant)),
  );
  expect(faulty).toEqual([]);
});

test("queries about the same are judged alike", () => {
  const judgements = new Map(
    sheet.map(({ about, relevant }) => [about, relevant]),
  );
  expect(sheet.map(({ id, relevant }) => ({ id, relevant }))).toEqual(
    sheet.map(({ id, about }) => ({ id, relevant: judgements.get(about) })),
  );
});

test("the table of hard cases holds together", () => {
  expect(cases).toHaveLength(60);
  expect(isUnique(cases.map(({ id }) => id))).toBe(true);
  const faulty = cases.filter(
    ({ found, missed }) =>
      Object.keys(found).length === 0 ||
      !isUnique(Object.keys(found).concat(Object.keys(missed))),
  );
  expect(faulty).toEqual([]);
});

test("articles in the query's own language are relevant, but not what is looked for", () => {
  const articles = [
    toTestArticle("de", "Titel", { language: "de" }),
    toTestArticle("en", "Title"),
    toTestArticle("version", "Title", { cluster: "en" }),
  ];
  const judged = toJudged(
    {
      id: "q",
      query: "Wort",
      language: "de",
      about: "",
      seek: [],
      relevant: ["de", "en", "version", "not in this corpus"],
      irrelevant: [],
    },
    ["version", "unknown"],
    {
      articles: new Map(articles.map((each) => [each.id, each])),
      byKey: new Map(articles.map((each) => [each.key, each])),
    },
  );
  expect(judged.shown).toEqual(["en", "unknown"]);
  expect([...judged.wanted]).toEqual(["en"]);
  expect([...judged.relevant]).toEqual(["de", "en"]);
});
