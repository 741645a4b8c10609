import { expect, test } from "vitest";
import { characterKinds, widthAt } from "./character-kinds.ts";

const HAN = /\p{sc=Han}/u;
const kinds = characterKinds((character) => (HAN.test(character) ? 1 : 0));

test("tells a character's kind again as at first", () => {
  for (let times = 0; times < 2; times += 1)
    expect([0, 1, 2].map((at) => kinds.at("a外ö", at))).toEqual([0, 1, 0]);
});

test("reads a character of two units whole, and does not take its half for one", () => {
  const text = "𠮷a😀";
  expect(kinds.at(text, 0)).toBe(1);
  expect(kinds.at(text, 3)).toBe(0);
  expect(kinds.at(text, 0)).toBe(1);
  expect([0, 2, 3].map((at) => widthAt(text, at))).toEqual([2, 1, 2]);
});

test("half a character is one unit wide and of no kind", () => {
  const half = "\ud842";
  expect(kinds.at(half, 0)).toBe(0);
  expect(widthAt(half, 0)).toBe(1);
});
