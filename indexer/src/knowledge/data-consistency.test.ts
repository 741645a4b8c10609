import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { tokenize } from "./fold.ts";
import { citiesSchema, countryFileSchema, officialSchema } from "./schema.ts";

const FOLDER = new URL("../../knowledge/", import.meta.url);

const filesOf = (folder: string) =>
  readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((name) => name.endsWith(".json"))
    .sort();
const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));

const HISTORICAL = new Set(["SU", "DD", "WD", "YU", "CS"]);
/** What Intl takes for regions and ISO 3166-1 only reserves. */
const RESERVED = new Set(["EU", "EZ", "UN", "QO", "ZZ"]);
/** Organisations that officials serve. */
const BODIES = new Set([
  "UN",
  "EU",
  "NATO",
  "OSCE",
  "OECD",
  "WTO",
  "WHO",
  "WB",
  "IMF",
  "IAEA",
  "UNHCR",
  "WIPO",
  "OPEC",
  "SCO",
  "GCC",
  "LAS",
  "OAS",
  "OAU",
  "AFU",
  "OIF",
  "OIC",
  "IGAD",
  "NDB",
  "IDB",
  "UNASUR",
  "COMMONWEALTH",
  "ASEAN",
  "CIS",
  "CSTO",
  "EAEU",
  "EBRD",
  "GATT",
  "IEA",
  "AIIB",
  "ADB",
  "BIS",
  "NRC",
  "ICRC",
  "OPCW",
  "CTBTO",
  "COE",
  "FAO",
  "IOM",
  "IOC",
  "ECB",
  "ECB",
  "ICC",
  "ICJ",
  "ILO",
  "UNESCO",
  "UNICEF",
  "WFP",
  "BRICS",
]);

const regions = new Intl.DisplayNames("en", {
  type: "region",
  fallback: "none",
});
const isIsoCountry = (code: string) =>
  /^[A-Z]{2}$/.test(code) &&
  !RESERVED.has(code) &&
  !HISTORICAL.has(code) &&
  regions.of(code) !== undefined;

/** What a text is compared by. */
const keyOf = (phrase: string) =>
  tokenize(phrase)
    .map(({ key }) => key)
    .join(" ");

/** Keys with more than one owner, as `key: owner, owner`. */
function shared(entries: Iterable<readonly [key: string, owner: string]>) {
  const owners = new Map<string, Set<string>>();
  for (const [key, owner] of entries)
    owners.set(key, (owners.get(key) ?? new Set()).add(owner));
  return [...owners]
    .filter(([, names]) => names.size > 1)
    .map(([key, names]) => `${key}: ${[...names].join(", ")}`);
}

describe("officials", () => {
  const files = filesOf("officials").map(
    (name) =>
      [
        name,
        z.array(officialSchema).safeParse(read(`officials/${name}`)),
      ] as const,
  );
  const people = files.flatMap(([, { data }]) => data ?? []);

  test.for(files)("%s fits the schema", ([, { error }]) => {
    expect(error?.issues ?? []).toEqual([]);
  });

  test("there are many", () => {
    expect(people.length).toBeGreaterThan(1000);
  });

  test("no canonical name stands twice", () => {
    const names = people.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test("every office is one of a country, a historical state or a known body", () => {
    expect(
      people.flatMap(({ name, offices }) =>
        offices
          .filter(
            ({ country }) =>
              !isIsoCountry(country) &&
              !HISTORICAL.has(country) &&
              !BODIES.has(country),
          )
          .map(({ country }) => `${name}: ${country}`),
      ),
    ).toEqual([]);
  });

  test("everybody held an office", () => {
    expect(
      people
        .filter(({ offices }) => offices.length === 0)
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test("no office ends before it begins", () => {
    expect(
      people.flatMap(({ name, offices }) =>
        offices
          .filter(({ from, to }) => {
            // 2021-10 to 2021 is possible: compare what both are precise to.
            const digits = Math.min(from?.length ?? 0, to?.length ?? 0);
            return (from ?? "").slice(0, digits) > (to ?? "").slice(0, digits);
          })
          .map(({ title, from, to }) => `${name}, ${title}: ${from} to ${to}`),
      ),
    ).toEqual([]);
  });

  // Two people of one full name; the date or the country tells them apart.
  const NAMESAKES: readonly string[] = [
    "kim yong il: Kim Yong-il, Kim Yong-il (WPK)",
    "김 영 일: Kim Yong-il, Kim Yong-il (WPK)",
    "george bush: George W. Bush, George H.W. Bush",
  ];

  test("no full form belongs to two people", () => {
    expect(
      shared(
        people.flatMap(({ name, forms }) =>
          [name, ...Object.values(forms).flat()].map(
            (form) => [keyOf(form), name] as const,
          ),
        ),
      ),
    ).toEqual(NAMESAKES);
  });

  test("no form is blank or without a letter", () => {
    expect(
      people.flatMap(({ name, forms, short }) =>
        [name, ...Object.values(forms).flat(), ...short]
          .filter((form) => keyOf(form) === "" || form !== form.trim())
          .map((form) => `${name}: "${form}"`),
      ),
    ).toEqual([]);
  });
});

describe("cities", () => {
  const cities = citiesSchema.parse(read("cities.json"));

  test("are many, each under a real country and named once", () => {
    const names = Object.values(cities).flat();
    expect(names.length).toBeGreaterThan(1000);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(cities).filter((code) => !isIsoCountry(code))).toEqual(
      [],
    );
  });
});

describe("countries", () => {
  test("there is a file for each of the ten languages", () => {
    expect(filesOf("countries")).toEqual(
      expect.arrayContaining(
        ["ar", "de", "en", "es", "fr", "ja", "ko", "ru", "vi", "zh"].map(
          (language) => `${language}.json`,
        ),
      ),
    );
  });

  describe.for(filesOf("countries"))("%s", (name) => {
    const parsed = countryFileSchema.safeParse(read(`countries/${name}`));
    const file = parsed.data ?? {};
    const entries = Object.entries(file).flatMap(([code, forms]) =>
      code.startsWith("_")
        ? []
        : Object.values(forms ?? {}).map(
            (words) => [code, Array.isArray(words) ? words : []] as const,
          ),
    );
    const phrases = entries.flatMap(([code, words]) =>
      words.map((phrase) => [phrase, code] as const),
    );

    test("fits the schema", () => {
      expect(parsed.error?.issues ?? []).toEqual([]);
      expect(phrases.length).toBeGreaterThan(500);
    });

    test("has a country for a key, and a name for each", () => {
      expect(
        entries
          .map(([code]) => code)
          .filter((code) => !isIsoCountry(code) && !HISTORICAL.has(code)),
      ).toEqual([]);
      expect(new Set(phrases.map(([, code]) => code)).size).toBeGreaterThan(
        190,
      );
    });

    test("no form stands under two countries", () => {
      expect(
        shared(phrases.map(([phrase, code]) => [phrase.toLowerCase(), code])),
      ).toEqual([]);
    });

    test("no form is ruled out by _not or _ambiguous", () => {
      const ruledOut = new Set(
        [...(file._not ?? []), ...Object.keys(file._ambiguous ?? {})].map(
          (phrase) => phrase.toLowerCase(),
        ),
      );
      expect(
        phrases.filter(([phrase]) => ruledOut.has(phrase.toLowerCase())),
      ).toEqual([]);
    });

    test("pairs name two countries or more, once each", () => {
      for (const [phrase, codes] of Object.entries(file._pairs ?? {})) {
        expect.soft(codes.length, phrase).toBeGreaterThan(1);
        expect.soft(new Set(codes).size, phrase).toBe(codes.length);
        expect
          .soft(
            codes.filter(
              (code) => !isIsoCountry(code) && !HISTORICAL.has(code),
            ),
            phrase,
          )
          .toEqual([]);
      }
    });

    test("no form is blank", () => {
      expect(phrases.filter(([phrase]) => keyOf(phrase) === "")).toEqual([]);
    });
  });
});
