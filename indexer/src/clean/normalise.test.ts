import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toComparable, toLine } from "./normalise.ts";

test.for([
  [
    "runs of white space",
    "  Der\t Minister \n\n reiste ",
    "Der Minister reiste",
  ],
  [
    "no-break and wide spaces",
    "외교부\u00a0장관\u3000방한",
    "외교부 장관 방한",
  ],
  ["soft hyphens", "Außen\u00administer", "Außenminister"],
  ["zero-width characters", "\ufeffсо\u200bюз\u200d", "союз"],
  ["direction marks", "\u202bوزير\u202c \u2067الخارجية\u2069", "وزير الخارجية"],
  ["marks of Arabic", "\u061cوزير\u200f", "وزير"],
  ["old controls of shaping", "a\u206a\u206fb", "ab"],
  ["tag characters", "Minis\u{e0073}\u{e0068}ter", "Minister"],
  ["fillers", "\u3164\uffa0한국\u034f", "한국"],
  ["annotations", "漢\ufff9字\ufffa\ufffb", "漢字"],
  ["half characters", "a\ud83d b", "a\ufffd b"],
  ["no characters", "a\uffff\ufffeb", "a b"],
  ["the packing mark", "a\uf8ffb", "a b"],
  ["control characters", "Mi\u0000nister\u001b[31m", "Mi nister [31m"],
  ["the highlighting's marks", "a __ais-highlight__b__/ais-highlight__", "a b"],
  [
    "decomposed letters",
    "Bo\u0302\u0323 tru\u031bo\u031b\u0309ng",
    "Bộ trưởng",
  ],
  ["decomposed syllables", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"],
  ["nothing", " \n\u200b ", ""],
] as const)("one line: %s", ([, text, line]) => {
  expect(toLine(text)).toBe(line);
});

// Letters that compose with their neighbours, and what goes.
const awkward = fc.constantFrom(
  ...Array.from(
    "aé가\u0301\u0302\u1112\u1161\u11ab \n\t\u00a0\u200b\u202e\u0000\u0085",
  ),
);

test("a line stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: awkward }), (text) => {
      const line = toLine(text);
      expect(toLine(line)).toBe(line);
      expect(line).not.toMatch(/\n|^\s|\s$/);
    }),
  );
});

test.for([
  ["case", "ÄRGER in Genf", "ärger in genf"],
  ["punctuation", "„Ja“, sagt er – (noch) nicht!", "ja sagt er noch nicht"],
  ["full-width letters", "ＮＡＴＯ：２０２４", "nato 2024"],
  ["vowel marks", "مُحَمَّد", "محمد"],
  ["accents stay", "Đối thoại", "đối thoại"],
  ["other scripts", "「日韓」会談、始まる", "日韓 会談 始まる"],
  ["the dotted capital", "İstanbul", "istanbul"],
  ["signs alone", "*** — ***", ""],
] as const)("for comparing: %s", ([, text, key]) => {
  expect(toComparable(text)).toBe(key);
});

test("for comparing: a line of ASCII is read as any other", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(toComparable(`é ${text}`)).toBe(`é ${toComparable(text)}`.trim());
    }),
  );
});

test("for comparing: a line known from before, or forgotten since", () => {
  const key = toComparable("„Ja“, sagt er.");
  for (let at = 0; at < 5000; at += 1) toComparable(`Zeile ${at}`);
  expect(toComparable("„Ja“, sagt er.")).toBe(key);
  expect(toComparable("„Ja“, sagt er.")).toBe("ja sagt er");
});
