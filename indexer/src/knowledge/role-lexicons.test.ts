import { expect, test } from "vitest";
import { RoleLexicons } from "./role-lexicons.ts";
import type { RoleFile } from "./role-schema.ts";
import type { Official } from "./schema.ts";

const file = (more: Partial<RoleFile>): RoleFile => ({
  roles: [],
  bodies: {},
  domains: [],
  regions: {},
  modifiers: {},
  honorifics: [],
  links: [],
  things: { behind: ["Tower"], before: [] },
  stops: [],
  givenNames: [],
  ...more,
});
const person = (
  name: string,
  order: Official["order"],
  ru: string,
): Official => ({
  name,
  order,
  forms: { ru: [ru] },
  short: [],
  distinctive: false,
  offices: [],
});

const lexicons = new RoleLexicons(
  new Map([
    ["en", file({ givenNames: ["Zoë"] })],
    ["ko", file({ givenNames: ["토니"], surnames: ["김"] })],
  ]),
  () => [
    person("Boris Berg", "given-first", "Борис Берг"),
    person("Kim Min-su", "family-first", "Ким Мин Су"),
  ],
);

test("given names come from all languages and the gazetteer", () => {
  const words = lexicons.forLanguage("en");
  expect([...(words?.givenNames ?? [])].sort()).toEqual(
    ["boris", "zoe", "борис", "토니"].sort(),
  );
  expect(words?.nominatives.has("Борис")).toBe(true);
});

test("surnames that come first, and those of the language", () => {
  expect([...(lexicons.forLanguage("en")?.familyNames ?? [])]).toEqual(["kim"]);
  expect([...(lexicons.forLanguage("ko")?.surnames ?? [])]).toEqual(["김"]);
  expect(lexicons.forLanguage("ko")?.thingsBehind).toEqual(["Tower"]);
});

test("a language is compiled once; one without a file is null", () => {
  expect(lexicons.forLanguage("en")).toBe(lexicons.forLanguage("en"));
  expect(lexicons.forLanguage("sw")).toBe(null);
});
