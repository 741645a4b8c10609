import { describe, expect, test } from "vitest";
import type { Official } from "../../knowledge/schema.ts";
import { bestOf, chooseOfficial } from "./choose-official.ts";

const person = (
  name: string,
  country: string,
  [from, to]: readonly [string | null, string | null],
  { isDistinctive = false, title = "foreign minister" } = {},
): Official => ({
  name,
  order: "given-first",
  forms: {},
  short: [],
  distinctive: isDistinctive,
  offices: [{ title, country, from, to }],
});

const BERG = person("Elder Berg", "DE", ["1990-01-01", "1999-12-31"]),
  OSLOV = person("Ivan Oslov", "RU", ["1990-01-01", "2000-01-01"], {
    isDistinctive: true,
  }),
  GOVERNOR = person("Jim Ford", "CA", ["2018-01-01", null], {
    title: "premier of Ontario",
  });

const choose = (
  text: string,
  surname: string,
  official: Official,
  date: string | null,
  { language = "en", countries = ["DE", "RU", "CA"] } = {},
) => {
  const start = text.indexOf(surname);
  return (
    chooseOfficial(
      {
        senses: [{ official, isFull: false }],
        start,
        end: start + surname.length,
      },
      text,
      new Set(),
      { language, countries: new Set(countries), countryMentions: [], date },
    )?.rule ?? null
  );
};

describe("a surname alone", () => {
  test.for<readonly [string, string, Official, string | null, string | null]>([
    ["said Berg", "Berg", BERG, "1995-05-01", null],
    ["Minister Berg", "Berg", BERG, "1995-05-01", "surname-with-title"],
    ["Minister Berg", "Berg", BERG, "2005-05-01", null],
    ["Minister Berg", "Berg", BERG, null, null],
    ["said Oslov", "Oslov", OSLOV, "1995-05-01", "distinctive-surname"],
    ["said Oslov", "Oslov", OSLOV, "2009-05-01", "distinctive-surname"],
    ["scored Oslov", "Oslov", OSLOV, "2024-05-01", null],
    // A title that his office does not have.
    ["Vice President Ford", "Ford", GOVERNOR, "2024-05-01", null],
  ])("%s, %s", ([text, surname, official, date, rule]) => {
    expect(choose(text, surname, official, date)).toBe(rule);
  });

  test("its country must be mentioned", () => {
    const nowhere = { countries: ["FR"] };
    expect(choose("said Oslov", "Oslov", OSLOV, "1995-05-01", nowhere)).toBe(
      null,
    );
  });

  test("where offices are not read word by word, any office will do", () => {
    expect(
      choose("Ford首相", "Ford", GOVERNOR, "2024-05-01", { language: "ja" }),
    ).toBe("surname-with-title");
  });
});

describe("of several persons of one name", () => {
  const AUSTRIAN = person("Younger Berg", "AT", ["2020-01-01", null]);
  const senses = [BERG, AUSTRIAN].map((official) => ({
    official,
    isFull: true,
  }));
  test.for<readonly [string, string | null, readonly string[], string]>([
    ["in office then", "1995-05-01", [], "Elder Berg"],
    ["in office then, the other", "2021-05-01", [], "Younger Berg"],
    ["the country mentioned", null, ["AT"], "Younger Berg"],
    ["neither", null, [], "Elder Berg"],
  ])("%s", ([, date, countries, name]) => {
    expect(bestOf(senses, { date, countries: new Set(countries) })?.name).toBe(
      name,
    );
  });

  test("nobody of none", () => {
    expect(bestOf([], { date: null, countries: new Set() })).toBe(null);
  });
});
