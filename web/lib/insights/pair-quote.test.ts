import { expect, test } from "vitest";
import { findPairQuote } from "./pair-quote";
import type { QuotedArticle } from "./pair-quote";

const pair = ["KP", "US"] as const;

/** An article with the mentions of its countries: each word, wherever it stands. */
function article(
  text: string,
  words: Readonly<Record<string, string>>,
  language = "en",
): QuotedArticle {
  const evidence = Object.entries(words).flatMap(([quote, value]) =>
    Array.from(text.matchAll(new RegExp(quote, "g")), ({ index }) => ({
      kind: "country" as const,
      value,
      quote,
      start: index,
      end: index + quote.length,
      rule: "name",
      confidence: 1,
    })),
  );
  return {
    id: language,
    title: { [language]: "Summit in Singapore" },
    text: { [language]: text },
    language,
    source: "A",
    date: "2018-06-12",
    evidence,
  };
}

const names = { "North Korea": "KP", "United States": "US" };

test("the shortest sentence that names both", () => {
  const text =
    "The United States and North Korea signed a joint statement in Singapore on 12 June 2018. " +
    "North Korea met the United States.\n\nThe United States left.";
  expect(findPairQuote([article(text, names)], pair)?.sentences).toEqual([
    "North Korea met the United States.",
  ]);
});

test("an article with such a sentence before one without", () => {
  const apart = article(
    "North Korea agreed. Trump spoke for an hour. The United States did, too.",
    names,
  );
  const together = article(
    "Nordkorea und die USA unterzeichneten eine Erklärung.",
    { Nordkorea: "KP", USA: "US" },
    "de",
  );
  expect(findPairQuote([apart, together], pair)?.id).toBe("de");
  expect(findPairQuote([apart], pair)?.sentences).toEqual([
    "North Korea agreed.",
    "The United States did, too.",
  ]);
});

test("sentences of scripts without spaces", () => {
  const text = "両首脳は会談した。米国と北朝鮮は共同声明に署名した。";
  const japanese = article(text, { 米国: "US", 北朝鮮: "KP" }, "ja");
  expect(findPairQuote([japanese], pair)?.sentences).toEqual([
    "米国と北朝鮮は共同声明に署名した。",
  ]);
});

test("a headline without a full stop is a sentence of its own", () => {
  const text = "North Korea\n\nThe United States and North Korea met";
  expect(findPairQuote([article(text, names)], pair)?.sentences).toEqual([
    "The United States and North Korea met",
  ]);
});

test("a long one is cut at a word", () => {
  const text = `North Korea and the United States ${"talked ".repeat(100)}.`;
  const [quote = ""] =
    findPairQuote([article(text, names)], pair)?.sentences ?? [];
  expect(quote.length).toBeLessThanOrEqual(402);
  expect(quote).toMatch(/talked …$/);
});

test("none where the text names one of them, or the place is not known", () => {
  expect(findPairQuote([], pair)).toBeNull();
  const one = article("North Korea agreed.", names);
  const { evidence } = article("The United States agreed.", names);
  const placeless = evidence.map(
    ({ start: _start, end: _end, ...rest }) => rest,
  );
  const other = { ...one, evidence: [...one.evidence, ...placeless] };
  expect(findPairQuote([one, other], pair)).toBeNull();
});
