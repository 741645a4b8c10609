import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CountryMention } from "./find-countries.ts";
import { chooseCountries } from "./salience.ts";

const SHORT = 1000;
const LONG = 12_000;

const mention = (code: string, start = 5000, weight = 1): CountryMention => ({
  code,
  weight,
  isSure: true,
  mention: {
    kind: "country",
    value: code,
    quote: code,
    start,
    end: start + 2,
    rule: "country-name",
    confidence: 0.9,
  },
});

const choose = ({
  inTitle = [],
  inText = [],
  ofOfficials = [],
  textLength = SHORT,
}: Partial<Parameters<typeof chooseCountries>[0]>) =>
  chooseCountries({ inTitle, inText, ofOfficials, textLength });

describe("chooseCountries", () => {
  test("one mention is enough in a short text", () => {
    expect(choose({ inText: [mention("KR")] })).toEqual(["KR"]);
  });

  test.for([
    ["one mention in passing", [mention("KR")], []],
    ["two mentions", [mention("KR"), mention("KR")], ["KR"]],
    ["a city in the lead", [mention("KR", 0, 0.5)], []],
    ["two in the lead", [mention("KR", 0), mention("KR", 99)], ["KR"]],
  ] as const)("in a long text: %s", ([, inText, expected]) => {
    expect(choose({ inText, textLength: LONG })).toEqual(expected);
  });

  test("the title is enough in a text of any length", () => {
    expect(choose({ inTitle: [mention("KR")], textLength: 90_000 })).toEqual([
      "KR",
    ]);
  });

  test("an official's country adds to a mention and never counts by itself", () => {
    expect(choose({ ofOfficials: ["RU"] })).toEqual([]);
    expect(
      choose({ ofOfficials: ["RU"], inText: [mention("RU", 4000)] }),
    ).toEqual(["RU"]);
  });

  test("the most salient comes first: title, then lead, then the rest", () => {
    expect(
      choose({
        inTitle: [mention("KR")],
        inText: [mention("US", 4000), mention("JP", 10)],
      }),
    ).toEqual(["KR", "JP", "US"]);
  });

  test("of two that weigh the same, the alphabet decides", () => {
    expect(choose({ inText: [mention("US"), mention("CN")] })).toEqual([
      "CN",
      "US",
    ]);
  });

  test("nothing gives nothing", () => {
    expect(choose({ textLength: 0 })).toEqual([]);
  });

  test("a longer text never has more countries, and none stands twice", () => {
    const mentions = fc.array(
      fc
        .tuple(
          fc.constantFrom("KR", "US", "DE", "XK"),
          fc.nat({ max: 9000 }),
          fc.constantFrom(1, 0.9, 0.5),
        )
        .map(([code, start, weight]) => mention(code, start, weight)),
    );
    fc.assert(
      fc.property(
        mentions,
        fc.nat({ max: 20_000 }),
        fc.nat({ max: 20_000 }),
        (inText, textLength, more) => {
          const chosen = choose({ inText, textLength });
          const ofLonger = choose({ inText, textLength: textLength + more });
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen).toEqual(expect.arrayContaining(ofLonger));
        },
      ),
    );
  });
});
