import { describe, expect, test } from "vitest";
import {
  NO_HEADLINE,
  rankHeadline,
  toHeadlineTitles,
} from "./headline-rank.ts";

const TITLES = toHeadlineTitles(["Ministers meet in Vienna | World | News"]);
const rank = (line: string, heading: number, isInside = true) =>
  rankHeadline(line, TITLES, { heading, isInside }).rank;

test("the parts of a title that names its outlet", () => {
  expect(TITLES).toContain("ministers meet in vienna");
  expect(TITLES).not.toContain("news");
});

describe("how surely a line is the headline", () => {
  test("a heading that repeats the title, then a line, then any h1", () => {
    const ranks = [
      rank("Ministers meet in Vienna", 1),
      rank("Ministers meet in Vienna", 3),
      rank("Ministers meet in Vienna", 0),
      rank("Welcome to our pages", 1),
      rank("Welcome to our pages", 1, false),
    ];
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  test.for([
    ["another line", "The weather tomorrow", 2],
    ["a line too short", "News", 1],
    ["a paragraph", "Ministers meet in Vienna ".repeat(20), 0],
  ] as const)("none: %s", ([, line, heading]) => {
    expect(rank(line, heading)).toBe(NO_HEADLINE);
  });
});
