import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "./fold.ts";
import { PhraseMatcher } from "./phrase-matcher.ts";

type Options = ConstructorParameters<typeof PhraseMatcher>[0];

function matcherOf(phrases: readonly string[], options: Options = {}) {
  const matcher = new PhraseMatcher<string>(options);
  for (const phrase of phrases) matcher.add(phrase, phrase);
  return matcher;
}

/** The phrases found, in the text's order. */
const find = (
  phrases: readonly string[],
  text: string,
  options: Options = {},
) =>
  matcherOf(phrases, options)
    .find(tokenize(text))
    .flatMap(({ values }) => values);

describe("find", () => {
  test.for<
    readonly [
      name: string,
      phrases: readonly string[],
      text: string,
      found: readonly string[],
    ]
  >([
    [
      "the longest phrase",
      ["Korea", "South Korea", "South Korean"],
      "In South Korea and in Korea",
      ["South Korea", "Korea"],
    ],
    [
      "a shorter one where the longer breaks off",
      ["New", "New York Times"],
      "New York",
      ["New"],
    ],
    ["whole words only", ["Iran", "Oman"], "Iranisch, Romane, Iran", ["Iran"]],
    ["over a hyphen", ["Jong un"], "Kim Jong-un", ["Jong un"]],
    ["over a line break", ["South Korea"], "South\nKorea", ["South Korea"]],
    ["accents folded", ["Erdoğan"], "Erdogan", ["Erdoğan"]],
    ["US is not us", ["US"], "they told us, the US and Us", ["US"]],
    ["US is U.S.", ["US"], "a U.S. envoy", ["US"]],
    ["a capital asks for one", ["China"], "fine china, CHINA", ["China"]],
    [
      "a small letter takes either",
      ["russisch"],
      "Russisch oder russisch",
      ["russisch", "russisch"],
    ],
    [
      "a German genitive",
      ["Putin", "Nordkorea"],
      "Putins Reise, Nordkoreas Antwort",
      ["Putin", "Nordkorea"],
    ],
    [
      "a genitive at the end of a longer name",
      ["Olaf Scholz", "Tim Cook"],
      "Tim Cooks Werk",
      ["Tim Cook"],
    ],
    [
      "an English possessive",
      ["Trump"],
      "Trump’s and Trump's",
      ["Trump", "Trump"],
    ],
    ["no genitive of short words", ["Ira"], "Iras", []],
    ["Hangul particles behind", ["이란"], "이란은 이란과", ["이란", "이란"]],
    ["no Hangul before", ["이란"], "그러이란", []],
    ["Hangul behind a bracket", ["한국"], "(한국)", ["한국"]],
    ["Chinese in running text", ["中国"], "在中国举行", ["中国"]],
    ["nothing in an empty text", ["Iran"], "", []],
    ["an empty phrase is none", ["", "—"], "— Iran", []],
    ["no phrases", [], "Iran", []],
  ])("%s", ([, phrases, text, found]) => {
    expect(find(phrases, text)).toEqual(found);
  });

  test("Vietnamese accents tell words apart", () => {
    expect(find(["Nga"], "Ngã ba, Nga", { keepsAccents: true })).toEqual([
      "Nga",
    ]);
    expect(find(["Nga"], "Ngã ba, Nga")).toEqual(["Nga", "Nga"]);
  });

  test("phrases that are made later are found by each of their first words", () => {
    const matcher = new PhraseMatcher<string>();
    let made = 0;
    matcher.addLater(["Kim", "김"], () => {
      made += 1;
      return ["Kim Jong-un", "김정은"].map((phrase) => ({
        phrase,
        value: phrase,
      }));
    });
    matcher.add("Kim", "Kim");
    const found = (text: string) =>
      matcher.find(tokenize(text)).flatMap(({ values }) => values);
    expect(found("Moskau")).toEqual([]);
    expect(made).toBe(0);
    expect(found("Kim Jong Un, Kim, Jong")).toEqual(["Kim Jong-un", "Kim"]);
    expect(found("김정은은")).toEqual(["김정은"]);
    expect(made).toBe(2);
  });

  test("a name with a glued s is another name where the language glues none", () => {
    expect(find(["Lyon"], "Lyons")).toEqual(["Lyon"]);
    expect(find(["Lyon"], "Lyons", { hasGenitives: false })).toEqual([]);
  });

  test("every word can ask for its capital", () => {
    expect(find(["El Paso"], "El paso")).toEqual(["El Paso"]);
    expect(find(["El Paso"], "El paso", { keepsCapitals: true })).toEqual([]);
    expect(find(["El Paso"], "EL PASO", { keepsCapitals: true })).toEqual([
      "El Paso",
    ]);
  });

  test.for<readonly [text: string, ...found: string[]]>([
    ["日中会談", "日中"],
    ["22日，中国", "中国"],
    ["22日、中国", "中国"],
    ["22日中国", "中国"],
  ])("no phrase goes across a mark or a day: %s", ([text, ...found]) => {
    expect(find(["日中", "中国"], text)).toEqual(found);
  });

  test("one phrase, two values: both, once each", () => {
    const matcher = new PhraseMatcher<number>();
    matcher.add("Kim", 1);
    matcher.add("Kim", 2);
    matcher.add("Kim", 1);
    expect(matcher.find(tokenize("Kim"))).toEqual([
      { from: 0, to: 1, values: [1, 2] },
    ]);
  });
});

/** Any UTF-16, lone surrogates too; setting up fast-check's "binary" takes seconds. */
const anyText = fc
  .array(fc.nat({ max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

describe("properties", () => {
  const word = fc.constantFrom(
    "a",
    "A",
    "b",
    "US",
    "us",
    "Kims",
    "Kim",
    "中",
    "国",
    "한",
    "국",
    "İ",
  );
  const phrase = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((words) => words.join(" "));

  test("matches never overlap, are in order and lie inside the text", () => {
    fc.assert(
      fc.property(
        fc.array(phrase),
        fc.array(fc.oneof(word, anyText)),
        (phrases, words) => {
          const tokens = tokenize(words.join(" "));
          let last = 0;
          for (const { from, to, values } of matcherOf(phrases).find(tokens)) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(tokens.length);
            expect(values).not.toEqual([]);
            last = to;
          }
        },
      ),
    );
  });

  test("a phrase is found in itself", () => {
    fc.assert(
      fc.property(phrase, (written) => {
        expect(find([written], written)).toEqual([written]);
      }),
    );
  });
});
