import { expect, test } from "vitest";
import { preferredLocale } from "./locale";

test.for<[string | null, string]>([
  [null, "en"],
  ["", "en"],
  ["*", "en"],
  ["de-CH,de;q=0.9,en;q=0.8", "de-CH"],
  ["en;q=0.5, ko", "ko"],
  ["xx-invalid-locale-tag-that-is-none, fr;q=0.1", "fr"],
  ["de;q=0, fr", "fr"],
  ["ar-u-nu-latn", "ar"],
  ["../../etc/passwd", "en"],
  ["a".repeat(1000), "en"],
])("%s → %s", ([header, expected]) => {
  expect(preferredLocale(header)).toBe(expected);
});
