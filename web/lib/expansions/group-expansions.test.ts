import { expect, test } from "vitest";
import type { Expansion } from "./expansion";
import { groupExpansions } from "./group-expansions";
import { parseExpansion } from "./parse-expansion";

const of = (
  kind: Expansion["values"][number]["kind"],
  key: string,
  articles: number | null,
): Expansion => ({
  key,
  typed: key,
  values: [{ kind, value: key }],
  terms: [{ language: "ru", term: "Лавров" }],
  articles,
  isOn: articles !== null,
});
const keys = (...expansions: readonly Expansion[]) =>
  groupExpansions(expansions).map((group) => group.keys);

test("names are switched together, concepts each by itself", () => {
  expect(
    keys(
      of("concept", "treaty", 3),
      of("official", "lawrow", 20),
      of("concept", "ceasefire", 1),
      of("country", "russland", 20),
    ),
  ).toEqual([["treaty"], ["lawrow", "russland"], ["ceasefire"]]);
});

test("names that bring nothing are left out, what is off or a term is not", () => {
  expect(keys(of("concept", "treaty", 0))).toEqual([["treaty"]]);
  expect(keys(of("official", "lawrow", 0))).toEqual([]);
  expect(keys(of("official", "lawrow", null))).toEqual([["lawrow"]]);
});

test("an expansion is read from JSON as it was written; anything else is none", () => {
  const lavrov = of("official", "lawrow", 20);
  expect(parseExpansion(JSON.parse(JSON.stringify(lavrov)))).toEqual(lavrov);
  expect(parseExpansion({ ...lavrov, key: 1 })).toBeNull();
  expect(parseExpansion([])).toBeNull();
});
