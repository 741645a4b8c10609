import { expect, test } from "vitest";
import { toWebAddress } from "./web-address";

test.for<[string | null, string | null]>([
  ["https://example.org/a?b=1", "https://example.org/a?b=1"],
  ["http://example.org", "http://example.org/"],
  ["javascript:alert(1)", null],
  [" JavaScript:alert(1)", null],
  ["data:text/html,<script>", null],
  ["java\nscript:alert(1)", null],
  ["vbscript:msgbox(1)", null],
  ["file:///etc/passwd", null],
  ["blob:https://example.org/1", null],
  ["https://bank.example@example.org/", "https://example.org/"],
  // Cyrillic а
  ["https://nаto.example/", "https://xn--nto-6cd.example/"],
  ["//example.org", null],
  ["/local", null],
  ["", null],
  [null, null],
])("%s → %s", ([url, expected]) => {
  expect(toWebAddress(url)).toBe(expected);
});
