import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findSuggestionTargets } from "./suggestion-target";

const typedIn = (text: string) =>
  findSuggestionTargets(text).map(({ typed, rest }) => [typed, rest]);

test.for([
  ["lawr", [["lawr", ""]]],
  [
    "sanctions lawr",
    [
      ["sanctions lawr", ""],
      ["lawr", "sanctions "],
    ],
  ],
  ['"joint exercise" lawr', [["lawr", '"joint exercise" ']]],
  ["country:KR lawr", [["lawr", "country:KR "]]],
  ["talks country:nor", [["nor", "talks "]]],
  ["talks country:", [["", "talks "]]],
  ['official:"Kim Yo', [["Kim Yo", ""]]],
  ["정", [["정", ""]]],
  ["l", []],
  ["-lawr", []],
  ["after:2022", []],
  ["", []],
] as const)("%s", ([text, targets]) => {
  expect(typedIn(text)).toEqual(targets);
});

test("a key asks for its own kind, a minus for exclusion", () => {
  expect(findSuggestionTargets("-country:nor")).toEqual([
    { kinds: ["country"], typed: "nor", isExcluded: true, rest: "" },
  ]);
});

test("never throws, and the rest is the beginning of the text", () => {
  const text = fc.stringMatching(/^[a ":\-정]{0,30}$/u);
  fc.assert(
    fc.property(text, (typed) => {
      for (const { rest } of findSuggestionTargets(typed))
        expect(typed.startsWith(rest.trimEnd())).toBe(true);
    }),
  );
});

test.for(["a ", "a", "country:", '"'])(
  "long texts of %s are no trouble",
  (unit) => {
    const text = unit.repeat(100_000);
    const start = performance.now();
    findSuggestionTargets(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);
