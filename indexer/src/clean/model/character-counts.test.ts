import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countCharacters } from "./character-counts.ts";

const count = (text: string, pattern: RegExp) =>
  text.match(pattern)?.length ?? 0;

test("words, letters, capitals, digits and commas of all scripts are counted", () => {
  expect(countCharacters("Am 3. Mai, sagte Лавров、김정은٣،")).toEqual({
    words: 5,
    capitalised: 3,
    letters: 19,
    capitals: 3,
    digits: 2,
    commas: 3,
  });
});

test("the table counts what the Unicode classes match", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(countCharacters(text)).toEqual({
        words: count(text, /\S+/g),
        capitalised: count(text, /(?:^|\s)\p{Lu}/gu),
        letters: count(text, /\p{L}/gu),
        capitals: count(text, /\p{Lu}/gu),
        digits: count(text, /\p{N}/gu),
        commas: count(text, /[,;、，،]/g),
      });
    }),
  );
});
