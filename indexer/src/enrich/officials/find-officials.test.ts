import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CountryMatchers } from "../../knowledge/country-matchers.ts";
import { tokenize } from "../../knowledge/fold.ts";
import { OfficialMatcher } from "../../knowledge/official-matcher.ts";
import { RoleLexicons } from "../../knowledge/role-lexicons.ts";
import type { Official } from "../../knowledge/schema.ts";
import { findCountryMentions } from "../countries/find-countries.ts";
import { findOfficials } from "./find-officials.ts";

const person = (
  name: string,
  country: string,
  [from, to]: readonly [string | null, string | null] = [null, null],
  { isDistinctive = false, forms = {} } = {},
): Official => ({
  name,
  order: "given-first",
  forms,
  short: [name.split(" ").at(-1) ?? ""],
  distinctive: isDistinctive,
  offices: [{ title: "minister", country, from, to }],
});

const PEOPLE = [
  person("Elder Berg", "DE", ["1990-01-01", "1999-12-31"]),
  person("Younger Berg", "AT", ["2020-01-01", null]),
  person("Maria Tal", "DE", ["2010-01-01", "2019-12-31"]),
  person("Ivan Oslov", "RU", [null, null], {
    isDistinctive: true,
    forms: { ru: ["Иван Ослов"], ko: ["이반 오슬로프"] },
  }),
  // One name, two people.
  person("Anna See", "DE", ["1990-01-01", "1999-12-31"]),
  {
    ...person("Anna See (Austria)", "AT", ["2020-01-01", null]),
    forms: { de: ["Anna See"] },
  },
];

const knowledge = {
  officials: new OfficialMatcher(PEOPLE),
  // No words for offices: the names alone decide.
  roles: new RoleLexicons(new Map(), () => PEOPLE),
};
const countries = new CountryMatchers(
  new Map([
    [
      "en",
      {
        DE: { names: ["Germany"], adjectives: ["German"] },
        AT: { names: ["Austria"], adjectives: ["Austrian"] },
        RU: { names: ["Russia"], adjectives: ["Russian"] },
      },
    ],
  ]),
).forLanguage("en");

function findIn(text: string, date: string | null = null) {
  const tokens = tokenize(text);
  const countryMentions = findCountryMentions(text, tokens, countries);
  return findOfficials(text, tokens, knowledge, {
    language: "en",
    countries: new Set(countryMentions.map(({ code }) => code)),
    countryMentions,
    date,
  });
}

/** Each person found with the rules that found them. */
const find = (text: string, date: string | null = null) =>
  findIn(text, date).map(({ name, mentions }) =>
    [name].concat(mentions.map(({ rule }) => rule)),
  );

describe("findOfficials", () => {
  test.for<
    readonly [
      name: string,
      text: string,
      ...found: (readonly [person: string, ...rules: string[]])[],
    ]
  >([
    ["a full name", "Maria Tal came.", ["Maria Tal", "full-name"]],
    ["a surname alone", "Tal came."],
    ["a surname alone, the country elsewhere", "Tal came to Germany."],
    [
      "a surname behind the full name",
      "Maria Tal came. Tal spoke.",
      ["Maria Tal", "full-name", "surname-after-full-name"],
    ],
    [
      "a surname before the full name",
      "Tal came. It was Maria Tal.",
      ["Maria Tal", "surname-after-full-name", "full-name"],
    ],
    [
      "a surname as another word's start",
      "Maria Tal in Taldorf",
      ["Maria Tal", "full-name"],
    ],
    ["a distinctive surname without its country", "Oslov came to Austria."],
    [
      "a distinctive surname with its country",
      "Oslov came from Russia.",
      ["Ivan Oslov", "distinctive-surname"],
    ],
    [
      "right behind the country",
      "Germany Tal came.",
      ["Maria Tal", "surname-after-country"],
    ],
    [
      "right behind the country's genitive",
      "Germany’s Tal and Austria's Berg came.",
      ["Maria Tal", "surname-after-country"],
      ["Younger Berg", "surname-after-country"],
    ],
    ["behind another country", "Austria’s Tal came."],
    ["a sentence between country and surname", "They left Germany. Tal came."],
    [
      "two of one surname, named in full: the bare one is neither",
      "Elder Berg met Younger Berg. Berg left.",
      ["Elder Berg", "full-name"],
      ["Younger Berg", "full-name"],
    ],
    [
      "two of one surname, one named in full",
      "Elder Berg came. Berg left.",
      ["Elder Berg", "full-name", "surname-after-full-name"],
    ],
    [
      "the other scripts' forms",
      "Ивана Ослова и 이반 오슬로프는",
      ["Ivan Oslov", "full-name", "full-name"],
    ],
    ["nobody", "Nobody came to Germany."],
    ["an empty text", ""],
  ])("%s", ([, text, ...found]) => {
    expect(find(text)).toEqual(found);
  });

  test("most often named first, then in the text's order", () => {
    expect(
      findIn("Ivan Oslov met Maria Tal. Tal spoke. Younger Berg left.").map(
        ({ name }) => name,
      ),
    ).toEqual(["Maria Tal", "Ivan Oslov", "Younger Berg"]);
  });
});

describe("two people of one full name", () => {
  test.for([
    ["in office at the date", "Anna See came.", "1995-06-01", "Anna See"],
    [
      "in office at the date, the other",
      "Anna See came.",
      "2024-06-01",
      "Anna See (Austria)",
    ],
    [
      "in office goes before the country named",
      "Anna See came to Germany.",
      "2024-06-01",
      "Anna See (Austria)",
    ],
    [
      "no date: the country named",
      "Anna See came to Austria.",
      null,
      "Anna See (Austria)",
    ],
    [
      "nobody in office then: the country named",
      "Anna See came to Austria.",
      "2010-06-01",
      "Anna See (Austria)",
    ],
  ] as const)("%s", ([, text, date, name]) => {
    expect(findIn(text, date)[0]?.name).toBe(name);
  });
});

describe("a surname behind the country, by date", () => {
  test.for([
    ["in office", "2015-06-01", ["Maria Tal"]],
    ["on the last day in office", "2019-12-31", ["Maria Tal"]],
    ["out of office", "2020-01-01", []],
    ["the date unknown", null, ["Maria Tal"]],
  ] as const)("%s", ([, date, names]) => {
    expect(findIn("Germany’s Tal came.", date).map(({ name }) => name)).toEqual(
      names,
    );
  });
});

test("mentions quote the text at their offsets and name the person", () => {
  const words = fc.constantFrom(
    "Maria Tal",
    "Tal",
    "Elder Berg",
    "Berg",
    "Oslovs",
    "Иваном Ословым",
    "Germany’s",
    "Russia",
    "😀",
    "x",
    "\n\n",
    "이반 오슬로프는",
  );
  fc.assert(
    fc.property(
      fc.array(words).map((all) => all.join(" ")),
      fc.constantFrom(null, "1995-01-01", "2024-01-01"),
      (text, date) => {
        for (const { name, mentions } of findIn(text, date)) {
          expect(mentions).not.toEqual([]);
          for (const { kind, value, quote, start, end } of mentions) {
            expect({ kind, value }).toEqual({
              kind: "official",
              value: name,
            });
            expect(text.slice(start, end)).toBe(quote);
          }
        }
      },
    ),
  );
});
