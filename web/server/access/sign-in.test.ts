import { expect, test } from "vitest";
import * as fc from "fast-check";
import { toOwnPath } from "./sign-in";

test.each([
  ["/", "/"],
  ["/?q=lawrow&country=RU", "/?q=lawrow&country=RU"],
  ["/articles/abc?q=a%20b", "/articles/abc?q=a%20b"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/.//evil.example", "/"],
  ["", "/"],
])("after signing in, %j leads to %s", (path, to) => {
  expect(toOwnPath(path)).toBe(to);
});

test("wherever it leads, it is this site", () => {
  const hostile = fc.string({
    unit: fc.constantFrom("/", "\\", ".", "e", ":", "@", "\t", "?", "#", "%2f"),
  });
  fc.assert(
    fc.property(hostile, (path) => {
      const { origin } = new URL(toOwnPath(path), "http://site.test");
      expect(origin).toBe("http://site.test");
    }),
  );
});
