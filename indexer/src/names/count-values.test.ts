import { expect, test } from "vitest";
import { toArticleValues, type ArticleValues } from "./article-values.ts";
import { ValueCounts } from "./count-values.ts";

const NOTHING: ArticleValues = {
  officials: [],
  countries: [],
  source: null,
  agency: null,
  offices: [],
};

const countAll = (
  articles: readonly Partial<ArticleValues>[],
  renamed?: ReadonlyMap<string, string>,
) => {
  const counts = new ValueCounts(renamed);
  for (const article of articles) counts.add({ ...NOTHING, ...article });
  return counts.all();
};

test("an article counts once for each of its values, by kind and name", () => {
  expect(
    countAll([
      { officials: ["B", "A"], countries: ["KR"], source: "TASS" },
      { officials: ["A"], countries: ["KR"], agency: "TASS" },
    ]).map(({ kind, value, articles }) => [kind, value, articles]),
  ).toEqual([
    ["agency", "TASS", 1],
    ["country", "KR", 2],
    ["official", "A", 2],
    ["official", "B", 1],
    ["source", "TASS", 1],
  ]);
});

test("capitals make no other value, as in the engine; the usual ones are shown", () => {
  const [only, ...rest] = countAll([
    { officials: ["Jan de Vries", "Jan De Vries"] },
    { officials: ["Jan de Vries"] },
  ]);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ value: "Jan de Vries", articles: 2 });
});

test("a spelling that was given up counts for the one that stands", () => {
  const renamed = new Map([["Andrej Velkov", "Andrei Velkov"]]);
  const counted = countAll(
    [
      {
        officials: ["Andrej Velkov", "Andrei Velkov"],
        offices: [["Andrej Velkov", "governor", "RU"]],
      },
    ],
    renamed,
  );
  expect(counted).toEqual([
    {
      kind: "official",
      value: "Andrei Velkov",
      articles: 1,
      role: "governor",
      country: "RU",
    },
  ]);
});

test("unknown officials have the office that most articles name; of equals, the first", () => {
  const offices = (role: string): ArticleValues["offices"] => [
    ["A", role, null],
  ];
  const roleOf = (...roles: string[]) =>
    countAll(
      roles.map((role) => ({ officials: ["A"], offices: offices(role) })),
    )[0]?.role;
  expect(roleOf("mayor", "governor", "mayor")).toBe("mayor");
  expect(roleOf("mayor", "governor")).toBe("governor");
});

test("what an article calls its unknown officials is kept, each once", () => {
  const mention = {
    kind: "official",
    value: "A",
    quote: "Mayor A",
    rule: "role",
    confidence: 1,
  } as const;
  const { offices } = toArticleValues({
    ...NOTHING,
    evidence: [
      { ...mention, isKnown: false, role: "mayor", country: "DE" },
      { ...mention, isKnown: false, role: "mayor", country: "DE" },
      { ...mention, isKnown: false },
      { ...mention, value: "Known", role: "mayor" },
    ],
  });
  expect(offices).toEqual([
    ["A", "mayor", "DE"],
    ["A", null, null],
  ]);
});
