import { expect, test } from "vitest";
import { preferredLocales } from "./locale";

test.for<[string | null, readonly string[]]>([
  [null, []],
  ["", []],
  ["*", []],
  ["de-CH,de;q=0.9,en;q=0.8", ["de-CH", "de", "en"]],
  ["en;q=0.5, ko", ["ko", "en"]],
  ["xx-invalid-locale-tag-that-is-none, fr;q=0.1", ["fr"]],
  ["de;q=0, fr", ["fr"]],
  ["ar-u-nu-latn", ["ar"]],
  ["../../etc/passwd", []],
  ["a".repeat(1000), []],
])("%s → %j", ([header, expected]) => {
  expect(preferredLocales(header)).toEqual(expected);
});
