import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../block.ts";
import { findBody } from "./find-body.ts";
import { scoreBlock } from "./score-block.ts";

const line = (text: string, more: Partial<Block> = {}): Block => ({
  text,
  tag: "line",
  linkDensity: 0,
  placeScore: 0,
  blankBefore: true,
  ...more,
});

const PROSE: Readonly<Record<string, string>> = {
  de: "Die Außenminister beider Länder trafen sich am Montag in Genf und vereinbarten ein weiteres Treffen im Frühjahr.",
  ko: "조태열 외교부 장관은 월요일 서울에서 미국 국무부 부장관을 만나 한반도 정세를 논의했다고 외교부가 밝혔다.",
  ja: "外相は月曜日、東京で韓国の大使と会談し、両国の関係について一時間以上にわたって意見を交わした。",
  ar: "التقى وزيرا خارجية البلدين يوم الاثنين في جنيف واتفقا على عقد اجتماع آخر في الربيع القادم بحسب المتحدث.",
};

function spanOf(texts: readonly string[]) {
  const span = findBody(texts.map((text) => line(text)));
  return span === null ? null : [span.from, span.to];
}

test.for(Object.entries(PROSE))(
  "menus around prose are left: %s",
  ([, prose]) => {
    const menu = ["Start", "홈", "政治", "Facebook", "رياضة"];
    expect(spanOf([...menu, prose, prose, prose, ...menu])).toEqual([5, 8]);
  },
);

test("a short line inside does not end the body", () => {
  const prose = PROSE["de"] ?? "";
  expect(spanOf([prose, prose, "Zwischentitel", prose])).toEqual([0, 4]);
});

test("twenty in a row do, and the longer run is the body", () => {
  const prose = PROSE["de"] ?? "";
  const menu = Array.from({ length: 20 }, () => "Weitere Meldung");
  expect(spanOf([prose, ...menu, prose, prose])).toEqual([21, 23]);
});

test.for([
  ["no blocks", []],
  ["menus alone", ["Start", "Politik", "Kultur"]],
] as const)("no body: %s", ([, texts]) => {
  expect(spanOf(texts)).toBe(null);
});

test("no run has a greater sum, where nothing opens comments", () => {
  const blocks = fc.array(
    fc
      .record({
        text: fc.constantFrom("Start", "Facebook", ...Object.values(PROSE)),
        linkDensity: fc.constantFrom(0, 1),
        placeScore: fc.constantFrom(-1, 0, 1),
      })
      .map(({ text, ...more }) => line(text, more)),
    { maxLength: 10 },
  );
  const sum = (part: readonly Block[]) =>
    part.reduce((total, block) => total + scoreBlock(block), 0);
  fc.assert(
    fc.property(blocks, (all) => {
      const span = findBody(all);
      const most = span === null ? 0 : sum(all.slice(span.from, span.to));
      for (let from = 0; from < all.length; from += 1)
        for (let to = from + 1; to <= all.length; to += 1)
          expect(sum(all.slice(from, to))).toBeLessThanOrEqual(most + 1e-9);
    }),
  );
});

test.for([
  [
    "a sentence before a line",
    line(PROSE["de"] ?? ""),
    line("Weitere Meldung"),
  ],
  [
    "a longer one before a shorter",
    line(`${PROSE["de"]} ${PROSE["de"]}`),
    line(PROSE["de"] ?? ""),
  ],
  [
    "a heading before a line",
    line("Zwischentitel", { tag: "h2" }),
    line("Zwischentitel"),
  ],
  ["a line before furniture", line("Zwischentitel"), line("Facebook")],
  ["furniture before a tail mark", line("Facebook"), line("Kommentare")],
  [
    "words before links",
    line(PROSE["ko"] ?? ""),
    line(PROSE["ko"] ?? "", { linkDensity: 1 }),
  ],
  [
    "near before far",
    line(PROSE["ja"] ?? "", { placeScore: 1 }),
    line(PROSE["ja"] ?? "", { placeScore: -1 }),
  ],
  [
    "text before a caption",
    line(PROSE["ar"] ?? ""),
    line(PROSE["ar"] ?? "", { tag: "figcaption" }),
  ],
] as const)("score: %s", ([, better, worse]) => {
  expect(scoreBlock(better)).toBeGreaterThan(scoreBlock(worse));
});

test("a thread of comments does not outweigh a short article", () => {
  const prose = PROSE["de"] ?? "";
  const article = Array<string>(3).fill(prose);
  const thread = Array<string>(4).fill(prose);
  expect(spanOf([...article, "Kommentare (4)", "Anna M.", ...thread])).toEqual([
    0, 3,
  ]);
});
