import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  toShownName,
  toTerminalJson,
  toTerminalLine,
  toTerminalText,
} from "./shown-text.ts";

test.for([
  ["colours", "\u001b[31mred\u001b[0m", "?[31mred?[0m"],
  ["a window's title", "\u001b]0;pwned\u0007", "?]0;pwned?"],
  ["a link of a terminal", "\u001b]8;;file:///\u001b\\x", "?]8;;file:///?\\x"],
  ["controls of eight bits", "\u009b2J\u0085", "?2J?"],
  ["a line written over", "rejected\rindexed", "rejected?indexed"],
  ["an override of direction", "cod\u202exslx.exe", "cod?xslx.exe"],
  ["an isolate", "\u2066a\u2069", "?a?"],
  ["invisible tags", "a\u{e0041}b", "a?b"],
  ["half a character", "a\ud83d", "a?"],
  ["the other half", "\ude00a", "?a"],
  ["a whole one", "\u{1f600}", "\u{1f600}"],
  ["lines and columns", "a\tb\nc", "a\tb\nc"],
  ["any script", "외교부 発表 وزير", "외교부 発表 وزير"],
] as const)("on a terminal: %s", ([, text, shown]) => {
  expect(toTerminalText(text)).toBe(shown);
});

test("one line has no others", () => {
  expect(toTerminalLine("a\nb\tc")).toBe("a?b?c");
});

test.for([
  ["a.txt", "a.txt"],
  ["외교부 발표.html", "외교부 발표.html"],
  ["a\nb\r.txt", "a%0Ab%0D.txt"],
  ["\u001b[31mred", "%1B[31mred"],
  ["a\u2028b\u0085c", "a%E2%80%A8b%C2%85c"],
  ["cod\u202etxt.exe", "cod%E2%80%AEtxt.exe"],
  ["100%", "100%"],
] as const)("%j is shown as %s", ([name, shown]) => {
  expect(toShownName(name)).toBe(shown);
});

const NOT_SHOWN = /[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}]/u;
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(...Array.from("a\n\t\u001b\u009b\u202e\ud800\u200b")),
  }),
);

test("JSON for a terminal says the same, and nothing that is obeyed", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const json = toTerminalJson({ text });
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u);
    }),
  );
});

test("a name is one line of visible characters", () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const shown = toShownName(name);
      // Of marks within words, as Arabic numbers have them, only those that are written.
      expect(
        shown.replace(
          /[\u00ad\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u180e\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/gu,
          "",
        ),
      ).not.toMatch(NOT_SHOWN);
    }),
  );
});
