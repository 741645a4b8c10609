import { expect, test } from "vitest";
import { toDateCrumbs } from "./date-crumbs";

test.for([
  ["a day", "2024-02-29", "2024-02-29", ["2024-01-01", "2024-02-01"]],
  ["a month", "2024-02-01", "2024-02-29", ["2024-01-01"]],
  ["some months", "2024-02-01", "2024-04-30", ["2024-01-01"]],
  ["a year", "2024-01-01", "2024-12-31", []],
  ["a turn of the year", "2023-12-01", "2024-01-31", []],
  ["an open end", "2024-02-29", null, []],
  ["the wrong way round", "2024-02-29", "2024-02-01", []],
] as const)("the way out of %s", ([, from, to, starts]) => {
  expect(toDateCrumbs({ from, to }).map((crumb) => crumb.from)).toEqual(starts);
});
