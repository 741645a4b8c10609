import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CountryMention } from "./find-countries.ts";
import { gatherEvidence, type CountrySource } from "./evidence.ts";
import { FEATURES, type FeatureName } from "./features.ts";
import { probabilityOf, rankCountries } from "./salience.ts";

const mention = (
  code: string,
  start = 600,
  word: CountryMention["word"] = "name",
): CountryMention => ({
  code,
  word,
  isSure: true,
  mention: {
    kind: "country",
    value: code,
    quote: code,
    start,
    end: start + 2,
    rule: `country-${word}`,
    confidence: 0.9,
  },
});

const textOf = (length: number) =>
  "Ab cd efg hijk. ".repeat(Math.ceil(length / 16)).slice(0, length);

const rank = ({
  length = 1000,
  ...source
}: Partial<Omit<CountrySource, "text">> & { readonly length?: number }) =>
  rankCountries(
    gatherEvidence({
      text: textOf(length),
      inTitle: [],
      inText: [],
      datelines: [],
      inRemovedDateline: [],
      ofOfficials: [],
      diplomacyCount: 0,
      ...source,
    }),
  );
const choose = (source: Parameters<typeof rank>[0]) =>
  rank(source).flatMap(({ code, isChosen }) => (isChosen ? [code] : []));

describe("rankCountries", () => {
  test("one mention is enough in a short text", () => {
    expect(choose({ inText: [mention("KR", 20)], length: 300 })).toEqual([
      "KR",
    ]);
  });

  const others = [10, 200, 500, 900].map((at) => mention("JP", at));

  test("a mention in passing in a long text is not enough", () => {
    expect(
      choose({ inText: [...others, mention("KR", 7000)], length: 9000 }),
    ).toEqual(["JP"]);
  });

  test("in an article on foreign affairs it is", () => {
    expect(
      choose({
        inText: [...others, mention("KR", 1500)],
        length: 2000,
        diplomacyCount: 12,
      }),
    ).toEqual(["JP", "KR"]);
  });

  test("the title and one mention are enough in a text of any length", () => {
    expect(
      choose({
        inTitle: [mention("KR", 0)],
        inText: [...others, mention("KR", 300)],
        length: 90_000,
      }),
    ).toContain("KR");
  });

  test("a sum of money alone names no country", () => {
    expect(rank({ inText: [mention("JP", 5, "currency")] })).toEqual([]);
  });

  test("officials in the lead stand for a country that no word names", () => {
    expect(
      choose({
        ofOfficials: [20, 90].map((first) => ({ code: "FR", first })),
        length: 300,
      }),
    ).toEqual(["FR"]);
  });

  test("a name says more than a city, a city more than nothing", () => {
    const [name, city] = rank({
      inText: [mention("KR", 500), mention("DE", 500, "city")],
    });
    expect(name?.code).toBe("KR");
    expect(name?.probability).toBeGreaterThan(city?.probability ?? 1);
    expect(city?.probability).toBeGreaterThan(0);
  });

  test("of two that weigh the same, the alphabet decides", () => {
    expect(
      rank({ inText: [mention("US", 5), mention("CN", 5)] }).map(
        ({ code }) => code,
      ),
    ).toEqual(["CN", "US"]);
  });

  test("nothing gives nothing", () => {
    expect(rank({ length: 0 })).toEqual([]);
  });

  test("each country stands once, with a probability, the likeliest first", () => {
    const mentions = fc.array(
      fc
        .tuple(
          fc.constantFrom("KR", "US", "DE", "XK"),
          fc.nat({ max: 4000 }),
          fc.constantFrom("name", "city", "adjective", "currency"),
        )
        .map(([code, start, word]) => mention(code, start, word)),
    );
    fc.assert(
      fc.property(
        mentions,
        mentions,
        fc.integer({ min: 4100, max: 9000 }),
        fc.nat({ max: 40 }),
        (inTitle, inText, length, diplomacyCount) => {
          const ranked = rank({ inTitle, inText, length, diplomacyCount });
          expect(new Set(ranked.map(({ code }) => code)).size).toBe(
            ranked.length,
          );
          const chances = ranked.map(({ probability }) => probability);
          expect(chances).toEqual([...chances].sort((a, b) => b - a));
          for (const chance of chances) {
            expect(chance).toBeGreaterThan(0);
            expect(chance).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe("what the model learned points the way it should", () => {
  const zero = (name: FeatureName, value: number) => {
    const features: Record<FeatureName, number> = Object.assign(
      {},
      ...FEATURES.map((feature) => ({ [feature]: 0 })),
    );
    return probabilityOf({ ...features, [name]: value });
  };

  test.for<readonly [FeatureName, "for" | "against"]>([
    ["title", "for"],
    ["dateline", "for"],
    ["firstParagraph", "for"],
    ["count", "for"],
    ["shareOfAll", "for"],
    ["officialCount", "for"],
    ["diplomacyByCount", "for"],
    ["titleOfOthers", "against"],
    ["datelineOnlyDiplomacy", "against"],
    ["length", "against"],
    ["firstOfLength", "against"],
    ["companies", "against"],
    ["capitals", "against"],
    ["cities", "against"],
  ])("%s speaks %s the country", ([name, side]) => {
    const change = zero(name, 1) - zero(name, 0);
    expect(side === "for" ? change : -change).toBeGreaterThan(0);
  });
});
