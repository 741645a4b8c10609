import { expect, test } from "vitest";
import { romaniseHangul } from "./hangul-romanisation.ts";

test.for([
  ["조태열", ["jo", "tae", "yeol"]],
  ["김", ["gim"]],
  ["박근혜", ["bak", "geun", "hye"]],
  ["힣", ["hit"]],
  ["가", ["ga"]],
  ["", []],
] as const)("%s", ([name, syllables]) => {
  expect(romaniseHangul(name)).toEqual(syllables);
});

test.for(["Kim", "김A", "金"])("%s is no Hangul", (name) => {
  expect(romaniseHangul(name)).toBe(null);
});
