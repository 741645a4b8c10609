import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toDigest } from "./digest.ts";

test("a digest is the start of SHA-1, the same on any machine", () => {
  // FIPS 180-4's example: abc → a9993e36 4706816a …
  expect(toDigest("abc")).toBe(0xa9993e364706);
});

test("digests are whole numbers that a double holds", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(Number.isSafeInteger(toDigest(text))).toBe(true);
    }),
  ));
