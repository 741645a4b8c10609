import type { Mention } from "@communique/indexer/search-document";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { joinSpans, toMarkedText } from "./marked-text";

const TEXT =
  "South Korean President Moon Jae-in met him.\n\nMoon left Pyongyang.";

function mention(
  kind: Mention["kind"],
  value: string,
  quote: string,
  start = TEXT.indexOf(quote),
): Mention {
  const end = start + quote.length;
  return { kind, value, quote, start, end, rule: "full-name", confidence: 0.9 };
}

const moon = mention(
  "official",
  "Moon Jae-in",
  "South Korean President Moon Jae-in",
);
const korea = mention("country", "KR", "South Korean");

test("overlapping mentions lie side by side", () => {
  const { paragraphs, notes } = toMarkedText(TEXT, [korea, moon]);
  expect(
    paragraphs[0]?.map(({ text, kinds, note }) => [text, kinds, note]),
  ).toEqual([
    ["South Korean", ["official", "country"], 0],
    [" President Moon Jae-in", ["official"], 1],
    [" met him.", [], null],
  ]);
  expect(notes).toEqual([[moon, korea], [moon]]);
});

test("places that say the same share a note", () => {
  const twice = [
    mention("country", "KP", "Moon", TEXT.indexOf("Moon")),
    mention("country", "KP", "Moon", TEXT.lastIndexOf("Moon")),
  ];
  expect(toMarkedText(TEXT, twice).notes).toHaveLength(1);
});

test("a hit is numbered once, however it is cut", () => {
  const start = TEXT.indexOf("Korean");
  const { paragraphs, hits } = toMarkedText(
    TEXT,
    [korea],
    [
      { start, end: start + "Korean President".length },
      { start: TEXT.lastIndexOf("Moon"), end: TEXT.lastIndexOf("Moon") + 4 },
    ],
  );
  expect(hits).toBe(2);
  expect(
    paragraphs
      .flat()
      .filter(({ hit }) => hit !== null)
      .map(({ text, hit, opensHit }) => [text, hit, opensHit]),
  ).toEqual([
    ["Korean", 1, true],
    [" President", 1, false],
    ["Moon", 2, true],
  ]);
});

test("words of a name are one hit, lines and sentences apart are not", () => {
  const text = "North Korea\nKorea and Korea";
  const words = [
    { start: 12, end: 17 },
    { start: 0, end: 5 },
    { start: 6, end: 11 },
    { start: 22, end: 27 },
  ];
  expect(joinSpans(words, text)).toEqual([
    { start: 0, end: 11 },
    { start: 12, end: 17 },
    { start: 22, end: 27 },
  ]);
});

test("places outside the text, and mentions without one, are left out", () => {
  const odd = [
    { ...moon, start: 5, end: 4000 },
    { ...moon, start: -3, end: 4 },
    { ...moon, start: 9, end: 9 },
  ];
  const { start: _start, end: _end, ...unplaced } = moon;
  expect(toMarkedText(TEXT, [...odd, unplaced]).notes).toEqual([]);
});

const span = fc
  .tuple(fc.nat(80), fc.nat(30))
  .map(([start, length]) => ({ start, end: start + length }));
const anyMention = fc
  .tuple(fc.constantFrom("official", "country", "date"), span)
  .map(([kind, { start, end }]) => ({
    start,
    end,
    kind,
    value: kind,
    quote: "",
    rule: "r",
    confidence: 1,
  }));

test("whatever is marked, no letter is lost, doubled or moved", () => {
  fc.assert(
    fc.property(fc.array(anyMention), fc.array(span), (mentions, hits) => {
      const { paragraphs } = toMarkedText(TEXT, mentions, hits);
      const shown = paragraphs.map((segments) =>
        segments.map(({ text }) => text).join(""),
      );
      expect(shown.join("\n\n")).toBe(TEXT);
      const openings = paragraphs
        .flat()
        .filter(({ opensHit }) => opensHit)
        .map(({ hit }) => hit);
      expect(new Set(openings).size).toBe(openings.length);
    }),
  );
});
