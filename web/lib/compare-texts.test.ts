import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts, toSentences } from "./compare-texts";

test("sentences that only one text has stand beside those of both", () => {
  expect(
    compareTexts(
      "The talks began. Lavrov left early.\n\nNo date was set.",
      "The talks  began. Lavrov stayed.\nNo date was set. More follows.",
      "en",
    ),
  ).toEqual([
    { kind: "same", sentences: ["The talks began."] },
    { kind: "removed", sentences: ["Lavrov left early."] },
    { kind: "added", sentences: ["Lavrov stayed."] },
    { kind: "same", sentences: ["No date was set."] },
    { kind: "added", sentences: ["More follows."] },
  ]);
});

test.for([
  ["zh", "会谈开始了。双方同意再次会晤。", 2],
  ["ja", "会談が始まった。日程は未定だ。", 2],
  ["ko", "회담이 시작됐다. 날짜는 정해지지 않았다.", 2],
  ["ar", "بدأت المحادثات. لم يحدد موعد؟ نعم.", 3],
  ["und", "One. Two.", 2],
] as const)(
  "sentences end in %s as they do there",
  ([language, text, count]) => {
    expect(toSentences(text, language)).toHaveLength(count);
  },
);

test("both texts can be read off the runs", () => {
  const text = fc
    .array(fc.constantFrom("One is.", "Two are.", "Three were."), {
      maxLength: 12,
    })
    .map((sentences) => sentences.join(" "));
  fc.assert(
    fc.property(text, text, (first, second) => {
      const runs = compareTexts(first, second, "en") ?? [];
      const without = (unwanted: string) =>
        runs
          .filter(({ kind }) => kind !== unwanted)
          .flatMap(({ sentences }) => sentences);
      expect(without("added")).toEqual(toSentences(first, "en"));
      expect(without("removed")).toEqual(toSentences(second, "en"));
    }),
  );
});
