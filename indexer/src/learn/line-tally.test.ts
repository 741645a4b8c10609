import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineTally } from "./line-tally.ts";

const learn = (pages: readonly (readonly string[])[]) => {
  const tally = new LineTally();
  for (const page of pages) tally.add(page);
  return tally.toLearned();
};

/** So many pages with a story of their own, and what some of them hold besides. */
const pagesWith = (count: number, more: (at: number) => readonly string[]) =>
  Array.from({ length: count }, (_, at) => [...story(at), ...more(at)]);

/** Two paragraphs of an invented language, each page's its own. */
const story = (at: number) => [
  `Sonu vela ${at} karim dosta preku lenim, ova trelin nu basko verimel sta ${at} pelo dunari ke.`,
  `Mirak deso ${at} tulvan ora, ne kista palemi no verda sulim tarok ${at} nela bivo karduni sa.`,
];

/** How often a line must stand on pages to be learned. */
const leastPages = (line: string, count: number) => {
  for (let holders = 1; holders <= count; holders += 1)
    if (
      learn(pagesWith(count, (at) => (at < holders ? [line] : [])))?.lines
        .length
    )
      return holders;
  return null;
};

const MENU = "Velm Torak";
const SLOGAN = "Ona verdi, ona kasti.";
const BACKGROUND =
  "Ne drevo palin okta sunar velo, kastim nu ora belin sta vero malik dusa tarin kel.";

describe("a line is learned", () => {
  test.for([
    ["a menu's line", MENU, 4, 3],
    ["a menu's line", MENU, 15, 3],
    ["a menu's line", MENU, 32, 7],
    ["a slogan", SLOGAN, 4, 4],
    ["a slogan", SLOGAN, 10, 4],
    ["a slogan", SLOGAN, 32, 10],
    ["a line as long as a story's", BACKGROUND, 10, 5],
    ["a line as long as a story's", BACKGROUND, 32, 10],
    ["a line as long as a story's", BACKGROUND, 4, null],
  ] as const)(
    "%s (%s) on %i pages: when %i hold it",
    ([, line, count, least]) => {
      expect(leastPages(line, count)).toBe(least);
    },
  );

  test("up to a length that no small print has", () => {
    const longest = "a".repeat(2000);
    const pages = pagesWith(8, () => [longest, `${longest}a`]);
    expect(learn(pages)?.lines).toEqual([{ text: longest, pages: 8 }]);
  });

  test("with the number of its pages, most frequent first, then by name", () => {
    const pages = pagesWith(6, (at) => [
      ...(at < 5 ? ["Zelo", "Abra"] : []),
      MENU,
    ]);
    expect(learn(pages)).toEqual({
      compared: 6,
      lines: [
        { text: MENU, pages: 6 },
        { text: "Abra", pages: 5 },
        { text: "Zelo", pages: 5 },
      ],
    });
  });

  test("on no fewer than four pages", () => {
    expect(learn(pagesWith(3, () => [MENU]))).toBeNull();
    expect(learn([])).toBeNull();
  });
});

describe("copies of a story count once", () => {
  const [first = "", second = ""] = story(99);
  const short = "Karim no desta.";

  test("its lines are not learned from its copies", () => {
    const pages = [
      ...pagesWith(5, () => []),
      ...Array.from({ length: 4 }, (_, at) => [
        first,
        short,
        second,
        `Ultima ${at} vera.`,
      ]),
    ];
    expect(learn(pages)).toEqual({ compared: 6, lines: [] });
  });

  test("nor where all lines are short", () => {
    const poem = ["Sunara kel", "ostivan duro", "velm torak", "ona kasti"];
    const pages = [
      ...pagesWith(5, () => []),
      ...[1, 2, 3, 4].map((at) => poem.concat(`Ultima ${at}`)),
    ];
    expect(learn(pages)).toEqual({ compared: 6, lines: [] });
  });

  test("pages that are all copies teach nothing", () => {
    expect(
      learn(Array.from({ length: 9 }, () => [first, short, second])),
    ).toBeNull();
  });
});

test("the order of the pages makes no difference", () => {
  const line = fc.oneof(
    fc.constantFrom(MENU, SLOGAN, BACKGROUND, "Zelo", "Abra", "Ora vela"),
    fc.nat(5).map((at) => story(at)[0] ?? ""),
    fc.nat(99).map((at) => story(at)[1] ?? ""),
  );
  const shuffled = fc
    .array(fc.uniqueArray(line, { maxLength: 6 }), { maxLength: 20 })
    .chain((pages) =>
      fc.tuple(
        fc.constant(pages),
        fc.shuffledSubarray(pages, { minLength: pages.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([pages, others]) => {
      expect(learn(others)).toEqual(learn(pages));
    }),
  );
});
