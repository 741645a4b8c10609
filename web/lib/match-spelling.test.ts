import { expect, test } from "vitest";
import { matchSpelling } from "./match-spelling";

const LAVROV = [
  "Sergey Lavrov",
  "Sergej Lawrow",
  "세르게이 라브로프",
  "Lawrow",
];

test.for([
  ["lavrov", "Sergey Lavrov", false],
  ["lawrow", "Lawrow", true],
  ["lawr", "Lawrow", false],
  ["sergej", "Sergej Lawrow", false],
  ["라브로", "세르게이 라브로프", false],
  ["sergey lavrov", "Sergey Lavrov", true],
  ["lavrov sergey", "Sergey Lavrov", false],
] as const)("%s is %s", ([typed, spelling, isWhole]) => {
  expect(matchSpelling(LAVROV, typed)).toEqual({ spelling, isWhole });
});

test("a typo is no spelling", () => {
  expect(matchSpelling(LAVROV, "lavrof")).toBeNull();
  expect(matchSpelling([], "lavrov")).toBeNull();
});
