import { expect, test } from "vitest";
import { contentWords, overlapWith } from "./content-words.ts";

test.for([
  ["four letters and more", "Der Rat in Genf tagt", ["genf", "tagt"]],
  ["cut, so that endings match", "Verhandlungen Verhandlung", ["verhand"]],
  ["pairs of syllables", "외교장관", ["외교", "교장", "장관"]],
  ["pairs of Han", "日韓会談", ["日韓", "韓会", "会談"]],
  ["one character is no word", "中", []],
  ["signs", "— 24 —", []],
] as const)("content words: %s", ([, text, words]) => {
  expect([...contentWords(text)]).toEqual(words);
});

test.for([
  ["Gipfel in Genf", 1],
  ["Gipfel in Oslo", 0.5],
  ["Regen am Abend", 0],
  ["in", 0],
] as const)("share of words known to the body: %s", ([text, share]) => {
  expect(overlapWith(text, contentWords("Der Gipfel von Genf endete."))).toBe(
    share,
  );
});
