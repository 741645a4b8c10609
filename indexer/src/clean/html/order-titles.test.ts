import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderTitles } from "./order-titles.ts";

const titles = (jsonLd: string, openGraph: string, document: string) =>
  orderTitles({ jsonLd, openGraph, document });

describe("a page's titles, the editors' own first", () => {
  test.for([
    ["JSON-LD, Open Graph, <title>", ["a", "b", "c"], ["a", "b", "c"]],
    ["what a page lacks is left out", ["", "b", ""], ["b"]],
    ["nothing", ["", "", ""], []],
    [
      "JSON-LD's with a kicker goes behind",
      ["Olympia: Gold für Kenia", "Gold für Kenia", "x"],
      ["Gold für Kenia", "Olympia: Gold für Kenia", "x"],
    ],
    [
      "whatever the punctuation",
      ["OLYMPIA | „Gold für Kenia“", "Gold für Kenia", ""],
      ["Gold für Kenia", "OLYMPIA | „Gold für Kenia“"],
    ],
    [
      "the same in both is no kicker",
      ["Gold für Kenia", "Gold für Kenia!", ""],
      ["Gold für Kenia", "Gold für Kenia!"],
    ],
    [
      "nor is a part of a word",
      ["Edelgold für Kenia", "gold für Kenia", ""],
      ["Edelgold für Kenia", "gold für Kenia"],
    ],
    [
      "nor is a longer one to share",
      ["Gold für Kenia", "Olympia: Gold für Kenia", ""],
      ["Gold für Kenia", "Olympia: Gold für Kenia"],
    ],
  ] as const)("%s", ([, [jsonLd, openGraph, document], ordered]) => {
    expect(titles(jsonLd, openGraph, document)).toEqual(ordered);
  });
});

test("none is lost or made up, and <title> stays last", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
      const ordered = titles(a, b, c);
      expect(ordered.toSorted()).toEqual([a, b, c].filter(Boolean).toSorted());
      if (c !== "") expect(ordered.at(-1)).toBe(c);
    }),
  );
});
