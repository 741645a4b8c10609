import { expect, test } from "vitest";
import { findShingles, toTokens } from "./find-shingles.ts";

test.for([
  [
    "words without signs, in lower case",
    "“Talks”, he said.",
    ["talks", "he", "said"],
  ],
  ["Korean words", "한미 회담을 열었다.", ["한미", "회담을", "열었다"]],
  ["Chinese characters", "会谈2024年。", ["会", "谈", "2024", "年"]],
  ["Japanese characters", "会談の日", ["会", "談", "の", "日"]],
  ["lines as one text", "Talks\n\nin Seoul", ["talks", "in", "seoul"]],
] as const)("tokens: %s", ([, text, tokens]) => {
  expect(toTokens(text)).toEqual(tokens);
});

const count = (text: string) => findShingles(toTokens(text)).size;

test("each run of four words is a shingle, and of eight Chinese characters", () => {
  expect(count("one two three")).toBe(0);
  expect(count("one two three four")).toBe(1);
  expect(count("one two three four five six")).toBe(3);
  expect(count("外交部长今天会晤")).toBe(1);
  expect(count("外交部长今天会晤了")).toBe(2);
});

test("what is said twice counts once; the order of words counts", () => {
  expect(count("a b c d a b c d")).toBe(4);
  const [forth] = findShingles(["a", "b", "c", "d"]);
  const [back] = findShingles(["d", "c", "b", "a"]);
  expect(forth).not.toBe(back);
});
