import { expect, test } from "vitest";
import { findPassage } from "./passage";

const text =
  "MOSCOW — Foreign ministers met in Helsinki in 2018. Sergey Lavrov said that the outcome had been better than super.";
const at = (quote: string) => ({
  quote,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
});
const article = {
  id: "a",
  title: "Ministers meet",
  text,
  evidence: [
    { kind: "country" as const, value: "RU", quote: "Moscow's" },
    { kind: "country" as const, value: "RU", ...at("MOSCOW") },
    {
      kind: "official" as const,
      value: "Sergey Lavrov",
      ...at("Sergey Lavrov"),
    },
  ],
};
const lawrow = {
  kind: "official",
  value: "Sergey Lavrov",
  typed: "lawr",
  matched: "Lawrow",
};

test("the passage has the name as the article spells it", () => {
  const passage = findPassage(article, [lawrow]);
  expect(passage).toMatchObject({
    id: "a",
    typed: "Lawrow",
    spelling: "Sergey Lavrov",
  });
  expect(passage?.text?.join("")).toBe(text);
  expect(passage?.text?.[1]).toBe("Sergey Lavrov");
});

test("a name that stands in the text as typed needs none", () => {
  expect(findPassage(article, [{ ...lawrow, typed: "lavr" }])).toBeNull();
});

test("words in the text are preferred to those elsewhere", () => {
  const russia = {
    kind: "country",
    value: "RU",
    typed: "러시아",
    matched: "러시아",
  };
  expect(findPassage(article, [russia])?.spelling).toBe("MOSCOW");
});

test("long texts are cut at spaces, those without spaces anywhere", () => {
  const long = {
    ...article,
    text: `${"word ".repeat(100)}Lavrov${" word".repeat(100)}`,
  };
  const evidence = [
    {
      kind: "official" as const,
      value: "Sergey Lavrov",
      quote: "Lavrov",
      start: 500,
      end: 506,
    },
  ];
  const [before, name, after] =
    findPassage({ ...long, evidence }, [lawrow])?.text ?? [];
  expect(before).toMatch(/^… word( word)+ $/);
  expect(name).toBe("Lavrov");
  expect(after).toMatch(/^( word)+ …$/);

  const chinese = {
    ...article,
    evidence,
    text: `${"外".repeat(500)}拉夫罗夫先生${"交".repeat(500)}`,
  };
  expect(findPassage(chinese, [lawrow])?.text?.join("").length).toBeLessThan(
    120,
  );
});
