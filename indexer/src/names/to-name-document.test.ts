import { expect, test } from "vitest";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import type { CountedValue } from "./count-values.ts";
import { NameDocuments, toNamedValues } from "./to-name-document.ts";

const documents = new NameDocuments(loadKnowledge());
const counted = (
  kind: CountedValue["kind"],
  value: string,
  articles = 1,
): CountedValue => ({ kind, value, articles, role: null, country: null });
const make = (
  value: CountedValue,
  renamed: ReadonlyMap<string, string> = new Map(),
) =>
  toNamedValues([value], renamed, "test").map((named) =>
    documents.make(named),
  )[0];

test("an official has spellings and offices of the gazetteer", () => {
  const lavrov = make(counted("official", "Sergey Lavrov"));
  expect(lavrov).toMatchObject({
    isKnown: true,
    role: "foreign minister",
    country: "RU",
  });
  expect(lavrov?.spellings[0]).toBe("Sergey Lavrov");
  expect(lavrov?.spellings).toEqual(
    expect.arrayContaining(["Lawrow", "Лавров", "라브로프", "拉夫罗夫"]),
  );
  expect(lavrov?.words).toEqual(
    expect.arrayContaining(["lavrov sergey", "라 브 로 프"]),
  );
});

test("somebody who holds no office any more has the last one", () => {
  expect(make(counted("official", "Angela Merkel"))).toMatchObject({
    role: "chancellor",
    country: "DE",
  });
});

test("a stranger has the spellings of the corpus", () => {
  expect(
    make(
      counted("official", "Andrei Velkov"),
      new Map([["Andrej Velkov", "Andrei Velkov"]]),
    ),
  ).toMatchObject({
    isKnown: false,
    spellings: ["Andrei Velkov", "Andrej Velkov"],
    roles: [],
  });
});

test("a country is found by names, adjectives, capital and former states", () => {
  expect(make(counted("country", "RU"))?.spellings).toEqual(
    expect.arrayContaining([
      "Russland",
      "러시아",
      "Russian",
      "Moskau",
      "Sowjetunion",
    ]),
  );
});

test("ids are the engine's, and the same for a value however it is written", () => {
  const id = (value: string) => make(counted("source", value))?.id;
  expect(id("Ünïcode/ News")).toMatch(/^source-[0-9a-f]{32}$/);
  expect(id("Harbour News")).toBe(id("harbour news"));
  expect(id("Harbour News")).not.toBe(
    make(counted("agency", "Harbour News"))?.id,
  );
});

test("a digest tells counts, spellings and versions of the program apart", () => {
  const digest = (articles: number, madeBy: string, others: string[] = []) =>
    toNamedValues(
      [counted("official", "A", articles)],
      new Map(others.map((other) => [other, "A"])),
      madeBy,
    )[0]?.digest;
  const digests = [
    digest(1, "x"),
    digest(2, "x"),
    digest(1, "y"),
    digest(1, "x", ["B"]),
  ];
  expect(new Set(digests).size).toBe(4);
  expect(digest(1, "x")).toBe(digest(1, "x"));
});
