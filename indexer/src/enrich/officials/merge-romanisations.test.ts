import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Official } from "../../knowledge/schema.ts";
import { mergeRomanisations, type UnknownName } from "./merge-romanisations.ts";

const name = (
  value: string,
  country: string | null = null,
  articles = 1,
): UnknownName => ({ name: value, country, articles });

const KNOWN: Official[] = [
  {
    name: "Dmitry Kovalev",
    order: "given-first",
    forms: { ru: ["Дмитрий Ковалев"] },
    short: [],
    distinctive: false,
    offices: [{ title: "minister", country: "RU", from: null, to: null }],
  },
];

const merge = (...names: UnknownName[]) =>
  Object.fromEntries(mergeRomanisations(names, KNOWN));

describe("names that differ only in their romanisation", () => {
  test("the most frequent spelling stays", () => {
    expect(
      merge(
        name("Sergei Darkin", "RU", 3),
        name("Sergej Darkin", "RU"),
        name("Сергей Дарькин", "RU", 2),
      ),
    ).toEqual({
      "Sergej Darkin": "Sergei Darkin",
      "Сергей Дарькин": "Sergei Darkin",
    });
  });

  test("of equals, the first in the alphabet", () => {
    expect(merge(name("Sergej Darkin"), name("Sergei Darkin"))).toEqual({
      "Sergej Darkin": "Sergei Darkin",
    });
  });

  test("Korean names in Latin letters and Hangul", () => {
    expect(
      merge(
        name("Cho Tae-yul", "KR", 5),
        name("Jo Tae-yeol", "KR"),
        name("조태열", "KR"),
        name("Kim Hyong Jun", "KP"),
        name("Kim Yong Jun", "KP"),
      ),
    ).toEqual({ "Jo Tae-yeol": "Cho Tae-yul", 조태열: "Cho Tae-yul" });
  });

  test("the gazetteer's name wins", () => {
    expect(
      merge(name("Dmitrij Kowaljow"), name("Dmitri Kovalev", "RU", 9)),
    ).toEqual({
      "Dmitri Kovalev": "Dmitry Kovalev",
    });
  });

  test("but not over another state's namesake", () => {
    expect(merge(name("Dmitri Kovalev", "UA"))).toEqual({});
  });
});

describe("states", () => {
  test("two states keep their namesakes apart", () => {
    expect(merge(name("Ivan Petrov", "RU"), name("Iwan Petrow", "BG"))).toEqual(
      {},
    );
  });

  test("a name without a state joins the only one", () => {
    expect(merge(name("Ivan Petrov", "RU", 2), name("Iwan Petrow"))).toEqual({
      "Iwan Petrow": "Ivan Petrov",
    });
  });

  test("of two states it joins neither", () => {
    expect(
      merge(
        name("Ivan Petrov", "RU"),
        name("Ivan Petroff", "BG"),
        name("Iwan Petrow"),
      ),
    ).toEqual({});
  });
});

test("what cannot be compared stays: Chinese, single words", () => {
  expect(
    merge(name("拉鲁萨", "IT"), name("拉魯薩", "IT"), name("Subroto")),
  ).toEqual({});
});

test("the order of the names says nothing, and values are final", () => {
  const names = fc.array(
    fc.record({
      name: fc.constantFrom(
        "Ivan Petrov",
        "Iwan Petrow",
        "Иван Петров",
        "Ivan Petroff",
        "Dmitri Kovalev",
        "Дмитрий Ковалев",
      ),
      country: fc.constantFrom(null, "RU", "BG"),
      articles: fc.integer({ min: 1, max: 3 }),
    }),
  );
  fc.assert(
    fc.property(names, (all) => {
      const merged = mergeRomanisations(all, KNOWN);
      expect(mergeRomanisations([...all].reverse(), KNOWN)).toEqual(merged);
    }),
  );
});
