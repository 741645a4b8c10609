import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  MAX_SAVED,
  parseSavedSearches,
  toSavedSearch,
  writeSavedSearches,
} from "./saved-searches.ts";

const parse = (content: unknown) => parseSavedSearches(JSON.stringify(content));

test.for([
  ["q=oslo&country=NO", "q=oslo&country=NO"],
  ["?q=oslo", "q=oslo"],
  ["/?q=oslo&sort=date:desc&page=3", "q=oslo"],
  ["https://news.example:8080/?country=NO", "country=NO"],
  ["http://localhost:3000/", ""],
  ["q=who%3F&source=a?b", "q=who%3F&source=a%3Fb"],
  ["", ""],
] as const)("takes %s for the search %s", ([search, expected]) => {
  expect(parse([{ name: "a", search }])).toEqual({
    ok: true,
    searches: [{ name: "a", search: expected }],
  });
});

test.for([
  ["[", "is not JSON"],
  ["{}", 'has no list "searches"'],
  ['{"searches": [1]}', 'search 1 of 1: is not an object with "name"'],
  ['[{"search": "q=a"}]', 'has no "name"'],
  ['[{"name": "a"}]', "“a” has no"],
  [
    '[{"name": "a", "search": "contry=NO"}]',
    "“a” has a parameter that is not understood: contry=NO",
  ],
  [
    '[{"name": "a", "search": ""}, {"name": " a ", "search": "q=b"}]',
    "two searches are named “a”",
  ],
  [
    JSON.stringify(Array.from({ length: MAX_SAVED + 1 }, () => null)),
    "more than 200",
  ],
] as const)("refuses %s", ([text, problem]) => {
  const parsed = parseSavedSearches(text);
  expect(parsed.ok ? "" : parsed.problem).toContain(problem);
});

test("reads what it writes", () => {
  const search = fc
    .record({ q: fc.string(), source: fc.string() })
    .map((parts) => toSavedSearch(new URLSearchParams(parts)));
  const saved = fc.record({
    name: fc.stringMatching(/^\S.{0,40}\S$/),
    search,
  });
  // Neither a name nor a search may come twice.
  const list = fc.uniqueArray(saved, {
    comparator: (a, b) => a.name === b.name || a.search === b.search,
  });
  fc.assert(
    fc.property(list, (searches) => {
      const text = writeSavedSearches(searches);
      expect(parseSavedSearches(text)).toEqual({ ok: true, searches });
      expect(parseSavedSearches(`\uFEFF${text}`).ok).toBe(true);
    }),
  );
});
