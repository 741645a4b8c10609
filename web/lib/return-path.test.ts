import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toReturnPath } from "./return-path";

test.for<[string | null, string]>([
  [null, "/"],
  ["", "/"],
  ["not an address", "/"],
  [
    "https://news.example/?q=lawrow&sort=date:desc",
    "/?q=lawrow&sort=date:desc",
  ],
  [
    "https://news.example/articles/ab?q=%EB%B6%81%ED%95%9C",
    "/articles/ab?q=%EB%B6%81%ED%95%9C",
  ],
  ["https://news.example//evil.example/", "/"],
  ["https://news.example/\\evil.example/", "/"],
  ["javascript:alert(1)", "/"],
])("%s → %s", ([referer, expected]) => {
  expect(toReturnPath(referer)).toBe(expected);
});

test("never leads to another site", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string()), (referer) => {
      const base = "https://own.example";
      expect(new URL(toReturnPath(referer), base).origin).toBe(base);
    }),
  );
});
