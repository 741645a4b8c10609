import { expect, test } from "vitest";
import { closestWord } from "./closest-word";

const NAMES = [
  "Sergey Lavrov",
  "Sergej Lawrow",
  "Kim Jong-un",
  "Iran",
  "Erdoğan",
];

test.for([
  ["Lawroww", "Lawrow"],
  ["lavrvov", "Lavrov"],
  ["Lawrow", null],
  ["erdogann", "Erdoğan"],
  ["Irak", "Iran"],
  ["Blinken", null],
  ["xqzwvkj", null],
] as const)("%s", ([typed, word]) => {
  expect(closestWord(typed, NAMES)).toBe(word);
});
