import { expect, test } from "vitest";
import { guardCell } from "./guard-cell";

test.for([
  ["Talks;=cmd|' /C calc'!A0", "Talks;'=cmd|' /C calc'!A0"],
  ["a; +1\t-2 ;@x", "a; '+1\t'-2 ;'@x"],
  [' "=1+1', ` "'=1+1`],
  ["\u00a0@x", "\u00a0'@x"],
  ["a\r\n=1", "a\r\n'=1"],
  ["a;＝1", "a;'＝1"],
  [" “=1", " “=1"],
  ["'tis a -1", "'tis a -1"],
  ["Kim, Jong Un; Choe Son-hui", "Kim, Jong Un; Choe Son-hui"],
  ["5-1=4", "5-1=4"],
] as const)("%j is written %j", ([cell, written]) => {
  expect(guardCell(cell)).toBe(written);
});

test("no cell stays none", () => {
  expect(guardCell(null)).toBeNull();
});
