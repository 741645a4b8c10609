import { expect, test } from "vitest";
import { toFacetCounts } from "./facet-counts.ts";

test("the most frequent values come first, equals by name", () => {
  const counts = { DE: 3, US: 9, FR: 3, CN: 1, JP: 2, KR: 1 };
  expect(toFacetCounts("countries", counts, 1000)).toEqual({
    field: "countries",
    values: 6,
    isCut: false,
    top: [
      ["US", 9],
      ["DE", 3],
      ["FR", 3],
      ["JP", 2],
      ["CN", 1],
    ],
  });
});

test("as many values as the engine counts may be more", () => {
  expect(toFacetCounts("source", { a: 1, b: 1 }, 2).isCut).toBe(true);
  expect(toFacetCounts("source", { a: 1, b: 1 }, 3).isCut).toBe(false);
});

test("a field without values has none", () => {
  expect(toFacetCounts("agency", {}, 1000)).toMatchObject({
    values: 0,
    isCut: false,
    top: [],
  });
});
