import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shadeOf, toShades } from "./to-shades";

test("shades are steps of a multiple, in round numbers", () => {
  expect(toShades(12_345)).toEqual([
    { shade: 1, from: 1, to: 11 },
    { shade: 2, from: 12, to: 110 },
    { shade: 3, from: 111, to: 1_200 },
    { shade: 4, from: 1_201, to: 12_345 },
  ]);
});

test("few articles have few shades, and no articles none", () => {
  expect(toShades(0)).toEqual([]);
  expect(toShades(1)).toEqual([{ shade: 4, from: 1, to: 1 }]);
  expect(toShades(2)).toEqual([
    { shade: 3, from: 1, to: 1 },
    { shade: 4, from: 2, to: 2 },
  ]);
});

test("every count has one shade, and more articles never a paler one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), (most) => {
      const shades = toShades(most);
      expect(shadeOf(0, shades)).toBe(0);
      expect(shadeOf(most, shades)).toBe(4);
      for (const [place, { from, to }] of shades.entries()) {
        expect(from).toBeLessThanOrEqual(to);
        expect(from).toBe((shades[place - 1]?.to ?? 0) + 1);
      }
    }),
  );
});
