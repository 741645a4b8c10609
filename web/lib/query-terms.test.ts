import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findTerms, withoutTerms } from "./query-terms";

test.for([
  ["country:KR", "country", "KR"],
  ['country:"North Korea"', "country", "North Korea"],
  ["land:„Nordkorea“", "country", "Nordkorea"],
  ["국가:북한", "country", "북한"],
  ["lang：de", "language", "de"],
  ["Official:lawrow", "official", "lawrow"],
  ["after:2022-05", "after", "2022-05"],
  ["quelle:Yonhap", "source", "Yonhap"],
] as const)("%s is a term", ([text, key, value]) => {
  expect(findTerms(text)).toEqual([
    expect.objectContaining({ key, value, isExcluded: false, start: 0 }),
  ]);
});

test.for(["-country:US", "−country:US", '-country:"US"'])(
  "%s excludes",
  (text) => {
    expect(findTerms(text)).toEqual([
      expect.objectContaining({ value: "US", isExcluded: true }),
    ]);
  },
);

test.for([
  "country: KR",
  "https://example.org",
  "minister: resigned",
  "12:30",
  '"the country:japan page"',
  "crosscountry:KR",
  "x:country:KR",
])("%s has no term", (text) => {
  expect(findTerms(text)).toEqual([]);
});

test("a key at the end has no value yet", () => {
  expect(findTerms("talks country:")).toEqual([
    expect.objectContaining({ key: "country", value: "", isClosed: false }),
  ]);
});

test("a term is closed by a space or its closing quote", () => {
  const isClosed = (text: string) => findTerms(text)[0]?.isClosed;
  expect(isClosed("country:Kor")).toBe(false);
  expect(isClosed("country:Korea ")).toBe(true);
  expect(isClosed('country:"North Ko')).toBe(false);
  expect(isClosed('country:"North Korea"')).toBe(true);
});

test("words keep their places when terms go", () => {
  const drop = (text: string) => withoutTerms(text, findTerms(text));
  expect(drop("talks country:KR summit")).toBe("talks summit");
  expect(drop("country:KR talks")).toBe("talks");
  expect(drop("talks country:KR")).toBe("talks ");
  expect(drop("country:KR -lang:de")).toBe("");
  expect(drop("two  spaces")).toBe("two  spaces");
});

const piece = fc.oneof(
  fc.constantFrom(
    " ",
    '"',
    ":",
    "-",
    "country:",
    "after:",
    "KR",
    "“",
    "국가：",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(""));

test("terms lie in the text, in order, and what is left comes from it", () => {
  fc.assert(
    fc.property(text, (typed) => {
      const terms = findTerms(typed);
      let from = 0;
      for (const { start, end, value } of terms) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(typed.slice(start, end)).toContain(value);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(typed.length);
      const rest = withoutTerms(typed, terms);
      expect(rest.length).toBeLessThanOrEqual(typed.length);
      expect(withoutTerms(rest, [])).toBe(rest);
    }),
  );
});

/** Time is as good as linear if a hundred times the text does not take a thousand times as long. */
test.for(["country:", "-", '"', "a:", " country:KR", "ㄱ", "country:“"])(
  "100,000 characters of %s are read in no time",
  (unit) => {
    const typed = unit.repeat(Math.ceil(100_000 / unit.length));
    const start = performance.now();
    withoutTerms(typed, findTerms(typed));
    // Quadratic time would take minutes; linear takes 2 to 15 ms.
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);
