import { expect, test } from "vitest";
import type { Concept } from "../knowledge/concept-schema.ts";
import { expandQuery, findTerms, type TermFinder } from "./expand-query.ts";

const toConcept = (id: string, en: string, de: string): Concept => ({
  id,
  broader: [],
  en: [en],
  de: [de],
  ar: ["-"],
  es: ["-"],
  fr: ["-"],
  ja: ["-"],
  ko: ["-"],
  ru: ["-"],
  vi: ["-"],
  zh: ["-"],
});
const ceasefire = toConcept("cease-fire", "ceasefire", "Waffenruhe"),
  summit = toConcept("summit", "summit", "Gipfel");

const southKorea = toConcept("country-kr", "South Korea", "Südkorea");

/** Knows two terms of one concept and one of another. */
const terms: TermFinder = {
  findInQuery: (query) =>
    [...query.matchAll(/ceasefire|Waffenruhe|summit/g)].map(
      ({ 0: term, index }) => ({
        concept: term === "summit" ? summit : ceasefire,
        start: index,
        end: index + term.length,
      }),
    ),
  findCountries: (query) =>
    [...query.matchAll(/Südkorea(nerin)?/g)].map(({ 0: term, index }) => ({
      concept: southKorea,
      start: index,
      end: index + term.length,
    })),
};
const expand = (query: string, ...literal: string[]) =>
  expandQuery(query, { terms, literal }).map(({ q }) => q);

test("terms are also asked for as concepts, in their places", () => {
  expect(expand("Waffenruhe Gaza")).toEqual([
    "Waffenruhe Gaza",
    '"xqxqceasefire" Gaza',
  ]);
  expect(expand("Gaza summit ceasefire")).toEqual([
    "Gaza summit ceasefire",
    'Gaza "xqxqsummit" "xqxqceasefire"',
  ]);
});

test("those taken as they stand are not", () => {
  expect(expand("summit ceasefire", "summit")).toEqual([
    "summit ceasefire",
    'summit "xqxqceasefire"',
  ]);
  expect(expand("summit", "summit")).toEqual(["summit"]);
});

test("countries are also asked for as such, with the terms and after them", () => {
  expect(expand("Südkoreanerin trifft")).toEqual([
    "Südkoreanerin trifft",
    "Suedkoreanerin trifft",
    '"xqxqcountrykr" trifft',
  ]);
  expect(expand("summit Südkoreanerin")).toEqual([
    "summit Südkoreanerin",
    "summit Suedkoreanerin",
    '"xqxqsummit" Südkoreanerin',
    '"xqxqsummit" "xqxqcountrykr"',
  ]);
});

test("not where names are taken as they stand, nor in a phrase", () => {
  expect(expand("Südkoreanerin", "sudkoreanerin")).toEqual([
    "Südkoreanerin",
    "Suedkoreanerin",
  ]);
  expect(expand('-Südkoreanerin "Südkoreanerin"').join(" ")).not.toContain(
    "xq",
  );
});

test("nor by their usual names, which their articles have", () => {
  expect(expand("Südkorea").join(" ")).not.toContain("xq");
});

test("a phrase and an excluded word stay what they are", () => {
  expect(expand('"the summit" -ceasefire')).toEqual([
    '"the summit" -ceasefire',
  ]);
  expect(findTerms("“the summit” ceasefire", terms)).toEqual([
    {
      concept: ceasefire,
      start: 13,
      end: 22,
      typed: "ceasefire",
      key: "ceasefire",
    },
  ]);
});

test("another way to write the words is asked for as well", () => {
  expect(expand("Außenminister")).toContain("Aussenminister");
});

test("a name that is taken as it stands is not looked for among the spellings", () => {
  const fieldsOf = (query: string, ...literal: string[]) =>
    expandQuery(query, { terms, literal }).map(
      ({ attributesToSearchOn }) => attributesToSearchOn,
    );
  expect(fieldsOf("Lavrov summit")).toEqual([undefined, undefined]);
  expect(fieldsOf("Lavrov summit", "summit")).toEqual([undefined]);
  const [typed, byConcept] = fieldsOf("Lavrov summit", "lavrov");
  expect(typed).toContain("text*");
  expect(typed).not.toContain("names");
  expect(byConcept).toContain("concepts.text");
});

test("without a glossary words are found as they were typed", () => {
  expect(expandQuery("summit", { terms: null, literal: [] })).toMatchObject([
    { q: "summit", weight: 1, locales: ["eng"] },
  ]);
});
