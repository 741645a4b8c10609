import { expect, test } from "vitest";
import { CONCEPT_LANGUAGES } from "../concepts/concept-match.ts";
import type { Concept } from "./concept-schema.ts";
import { ownConceptFileSchema } from "./concept-schema.ts";
import { joinConcepts } from "./join-concepts.ts";

const toConcepts = (concepts: unknown): Concept[] =>
  ownConceptFileSchema.parse({ concepts }).concepts;

const glossary = toConcepts([
  { id: "ceasefire", en: ["ceasefire", "truce"], de: ["Waffenruhe"] },
  { id: "war", en: ["war"] },
]);

test("a known id gets more terms, a new one is added", () => {
  const joined = joinConcepts(
    glossary,
    toConcepts([
      { id: "ceasefire", en: ["silence of guns"] },
      { id: "cod-war", en: ["cod war"] },
    ]),
  );
  expect(joined.map(({ id, en, de }) => ({ id, en, de }))).toEqual([
    {
      id: "ceasefire",
      en: ["ceasefire", "truce", "silence of guns"],
      de: ["Waffenruhe"],
    },
    { id: "war", en: ["war"], de: [] },
    { id: "cod-war", en: ["cod war"], de: [] },
  ]);
});

test("the user's concept has a term that the glossary has for another", () => {
  const [ceasefire, , own] = joinConcepts(
    glossary,
    toConcepts([{ id: "truce-talks", en: ["Truce"] }]),
  );
  expect(ceasefire?.en).toEqual(["ceasefire"]);
  expect(own?.en).toEqual(["Truce"]);
});

test("every language is there, and no other", () => {
  const [concept] = joinConcepts([], toConcepts([{ id: "a", en: ["b"] }]));
  expect(Object.keys(concept ?? {}).sort()).toEqual(
    ["id", "broader", ...CONCEPT_LANGUAGES].sort(),
  );
  expect(
    ownConceptFileSchema.safeParse({ concepts: [{ id: "a", eng: ["b"] }] })
      .success,
  ).toBe(false);
});
