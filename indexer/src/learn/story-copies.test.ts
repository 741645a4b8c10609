import { describe, expect, test } from "vitest";
import { groupCopies, type Story } from "./story-copies.ts";

/** Lines of 100 letters' worth by number, those of the small print of 300. */
const story = (...lines: readonly number[]): Story =>
  new Map(lines.map((line) => [line, line < 0 ? 300 : 100]));

/** The small print. */
const PRINT = [-1, -2, -3];

describe("pages are copies", () => {
  test.for<[string, Story[], number[]]>([
    ["no pages", [], []],
    ["stories of their own", [story(1, 2), story(3, 4)], [0, 1]],
    ["the same story", [story(1, 2), story(3), story(1, 2)], [0, 1, 0]],
    [
      "an update with one paragraph more",
      [story(1, 2, 3), story(9, 8), story(1, 2, 3, 4)],
      [0, 1, 0],
    ],
    [
      "versions that grew far beyond the first, by those between",
      [
        story(1, 2, 3),
        story(1, 2, 3, 4, 5),
        story(1, 2, 3, 4, 5, 6, 7, 8),
        story(9, 10),
      ],
      [0, 0, 0, 3],
    ],
    [
      "four versions of one article, and nothing else",
      [1, 2, 3, 4].map((own) => story(11, 12, 13, 14, 15, 16, own)),
      [0, 0, 0, 0],
    ],
    [
      "one paragraph of background in both",
      [story(1, 2, 3, 9), story(4, 5, 6, 9), story(7, 8)],
      [0, 1, 2],
    ],
    [
      "short reports over much small print",
      Array.from({ length: 12 }, (_, own) =>
        story(...PRINT, own * 2, own * 2 + 1),
      ),
      Array.from({ length: 12 }, (_, own) => own),
    ],
    [
      "pages with nothing but small print among them",
      [
        ...Array.from({ length: 12 }, (_, own) =>
          story(...PRINT, own * 2, own * 2 + 1),
        ),
        story(...PRINT),
      ],
      Array.from({ length: 13 }, (_, own) => own),
    ],
    ["pages without running text", [story(), story()], [0, 1]],
  ])("%s", ([, stories, groups]) => {
    expect(groupCopies(stories)).toEqual(groups);
  });
});
