import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tokenize } from "./fold.ts";
import { roleFileSchema } from "./role-schema.ts";

const FOLDER = new URL("../../knowledge/roles/", import.meta.url);
const LANGUAGES = ["ar", "de", "en", "es", "fr", "ja", "ko", "ru", "vi", "zh"];

test("there is a file for each of the ten languages", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(
    LANGUAGES.map((language) => `${language}.json`),
  );
});

describe.for(LANGUAGES)("%s", (language) => {
  const parsed = roleFileSchema.safeParse(
    JSON.parse(readFileSync(new URL(`${language}.json`, FOLDER), "utf8")),
  );
  const { data } = parsed;
  const roles = data?.roles ?? [];

  test("fits the schema", () => {
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  test("names the offices that the brief of any newsroom has", () => {
    expect(roles.map(({ role }) => role)).toEqual(
      expect.arrayContaining([
        "president",
        "prime minister",
        "foreign minister",
        "defence minister",
        "ambassador",
        "spokesperson",
      ]),
    );
    for (const modifier of ["former", "acting", "designate", "deputy"])
      expect(data?.modifiers[modifier] ?? []).not.toEqual([]);
  });

  test("every office has words, and no word is blank", () => {
    for (const { role, words = [], endings = [] } of roles) {
      expect.soft([...words, ...endings], role).not.toEqual([]);
      for (const word of [...words, ...endings])
        expect
          .soft(tokenize(word).length, `${role}: "${word}"`)
          .toBeGreaterThan(0);
    }
  });

  test("no word names two offices for the same reason", () => {
    const seen = new Map<string, string>();
    for (const { role, words = [], needs = "nothing" } of roles)
      for (const word of new Set(words)) {
        const key = `${word.toLowerCase()}, ${needs}`;
        const before = seen.get(key);
        if (before !== undefined && /^\p{Lu}/u.test(word)) continue;
        expect.soft(before ?? role, key).toBe(role);
        seen.set(key, role);
      }
  });

  test("codes are capitals", () => {
    for (const code of [
      ...Object.keys(data?.bodies ?? {}),
      ...Object.keys(data?.regions ?? {}),
      ...roles.flatMap(({ country }) => country ?? []),
    ])
      expect.soft(code).toMatch(/^(?:[A-Z]{2,12})?$/);
  });
});
