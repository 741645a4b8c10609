import { expect, test } from "vitest";
import { printArticle, toPrintedArticle } from "./article-print.ts";
import { isVersion, type PrintedArticle } from "./is-version.ts";

const article = (text: string, day: string | null): PrintedArticle =>
  toPrintedArticle(text, printArticle({ text: { en: text }, date: day }));

/** Sentences that have no words in common, some with a name each. */
const sentence = (at: number) =>
  `w${at}a w${at}b w${at}c w${at}d Name${String.fromCodePoint(97 + at)} w${at}e w${at}f w${at}g w${at}h w${at}i.`;
const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => sentence(from + at)).join(" ");
const DAY = "2024-06-14";

test.for<
  readonly [
    name: string,
    a: readonly [text: string, day: string | null],
    b: readonly [text: string, day: string | null],
    expected: boolean,
  ]
>([
  ["the same text", [text(0, 3), DAY], [text(0, 3), DAY], true],
  ["a day later", [text(0, 3), DAY], [text(0, 3), "2024-06-15"], true],
  [
    "a short one next month",
    [text(0, 3), DAY],
    [text(0, 3), "2024-07-14"],
    false,
  ],
  [
    "a long one next month",
    [text(0, 12), DAY],
    [text(0, 12), "2024-07-14"],
    true,
  ],
  ["a short one without a day", [text(0, 3), DAY], [text(0, 3), null], false],
  ["a long one without a day", [text(0, 12), DAY], [text(0, 12), null], true],
  ["a long one cut by a quarter", [text(0, 16), DAY], [text(0, 12), DAY], true],
  [
    "the same next month",
    [text(0, 16), DAY],
    [text(0, 12), "2024-07-14"],
    false,
  ],
  ["one cut by half", [text(0, 24), DAY], [text(0, 12), DAY], false],
  ["another text", [text(0, 12), DAY], [text(12, 24), DAY], false],
  [
    "other names in the same words",
    [text(0, 12), DAY],
    [text(0, 12).replaceAll("Name", "Other"), DAY],
    false,
  ],
])("%s", ([, a, b, expected]) => {
  expect(isVersion(article(...a), article(...b))).toBe(expected);
  expect(isVersion(article(...b), article(...a))).toBe(expected);
});

test("where no names can be told, texts must be nearly the same", () => {
  const words = text(0, 16).toLowerCase();
  const cut = text(0, 12).toLowerCase();
  const edited = words.replace("w3a", "x");
  expect(isVersion(article(words, DAY), article(cut, DAY))).toBe(false);
  expect(isVersion(article(words, DAY), article(edited, DAY))).toBe(true);
});

test("a text of a few words has only itself for a version", () => {
  expect(article("Talks end.", DAY).signature).toBeNull();
  expect(isVersion(article("Talks end.", DAY), article("Talks END", DAY))).toBe(
    true,
  );
  expect(
    isVersion(article("Talks end.", DAY), article("Talks go on.", DAY)),
  ).toBe(false);
});
