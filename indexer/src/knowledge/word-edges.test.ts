import { expect, test } from "vitest";
import { tokenize } from "./fold.ts";
import { isDay, isInsideHangul, isInsideKatakana } from "./word-edges.ts";

test.for([
  ["タイ", 0, 1, false],
  ["タイムズ", 0, 1, true],
  ["ムタイ", 1, 2, true],
  ["タイ、ムズ", 0, 1, false],
  ["日タイ会談", 1, 2, false],
] as const)("katakana: %s from %i to %i: %s", ([text, from, last, is]) => {
  expect(isInsideKatakana(tokenize(text), from, last)).toBe(is);
});

test.for([
  ["이란", 0, false],
  ["그러이란", 2, true],
  ["그러 이란", 2, false],
  ["韓이란", 1, false],
] as const)("Hangul: %s at %i: %s", ([text, at, is]) => {
  expect(isInsideHangul(tokenize(text), at)).toBe(is);
});

test.for([
  ["22日中国", 1, true],
  ["22 日中", 1, false],
  ["対日関係", 1, false],
  ["日", 0, false],
] as const)("a day: %s at %i: %s", ([text, at, is]) => {
  expect(isDay(tokenize(text), at)).toBe(is);
});
