import { expect, test } from "vitest";
import { toWebAddress } from "./web-address";

test.for<[string | null, string | null]>([
  ["https://example.org/a?b=1", "https://example.org/a?b=1"],
  ["http://example.org", "http://example.org/"],
  ["javascript:alert(1)", null],
  [" JavaScript:alert(1)", null],
  ["data:text/html,<script>", null],
  ["//example.org", null],
  ["/local", null],
  ["", null],
  [null, null],
])("%s → %s", ([url, expected]) => {
  expect(toWebAddress(url)).toBe(expected);
});
