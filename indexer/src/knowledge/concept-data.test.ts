import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { closeBroader } from "../concepts/broader-concepts.ts";
import { simplifyEach } from "../concepts/simplified.ts";
import { conceptFileSchema, type Concept } from "./concept-schema.ts";

const FOLDER = new URL("../../knowledge/concepts/", import.meta.url);
const files = readdirSync(FOLDER).sort();
const concepts: Concept[] = files.flatMap(
  (file) =>
    conceptFileSchema.parse(
      JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")),
    ).concepts,
);

const termsOf = ({ id: _id, broader: _broader, ...languages }: Concept) =>
  Object.entries(languages).flatMap(([language, terms]) =>
    terms.map((term) => ({ language, term })),
  );

test("hundreds of concepts, each named once", () => {
  expect(concepts.length).toBeGreaterThanOrEqual(400);
  expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
});

test("what a concept is a kind of is one, too, and not a kind of it", () => {
  const byId = new Map(
    closeBroader(concepts).map((concept) => [concept.id, concept]),
  );
  const odd = concepts.flatMap(({ id, broader }) =>
    broader
      .filter((wider) => byId.get(wider)?.broader.includes(id) !== false)
      .map((wider) => `${id}: ${wider}`),
  );
  expect(odd).toEqual([]);
});

// 停戰協議 is 停战协议, 밀 수출 is 밀수출
const toComparable = (term: string) =>
  simplifyEach(term.normalize("NFC").toLowerCase()).replace(
    /(?<=\p{sc=Hangul}) /gu,
    "",
  );

test("a term of a language means one concept", () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const concept of concepts)
    for (const { language, term } of termsOf(concept)) {
      const key = `${language} ${toComparable(term)}`;
      const owner = owners.get(key) ?? concept.id;
      if (owner !== concept.id) shared.push(`${key}: ${owner}, ${concept.id}`);
      owners.set(key, concept.id);
    }
  expect(shared).toEqual([]);
});

const MOST_LETTERS = 60;

test("terms are as they would be typed", () => {
  const odd = concepts.flatMap((concept) =>
    termsOf(concept).filter(
      ({ term }) =>
        term !== term.trim() ||
        term !== term.normalize("NFC") ||
        term.length > MOST_LETTERS ||
        // 사 and 会 are in any text
        term.length < 2,
    ),
  );
  expect(odd).toEqual([]);
});
