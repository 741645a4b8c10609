import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toSearchForm } from "../../indexer/src/names/search-form";
import { foldName } from "@communique/indexer/search/fold-name";
import { toNamesQuery } from "./names-query";

test.for([
  ["Lawrow", "lawrow"],
  ["정은", '"정 은"'],
  ["세르게이 라브로프", '"세 르 게 이" "라 브 로 프"'],
  ["라브ㄹ", '"라 브"'],
  ["kim 정은", 'kim "정 은"'],
  ["ﾗﾌﾞﾛﾌ", '"ラ ブ ロ フ"'],
  ["らぶ", '"ラ ブ"'],
  ['-lavrov "x"', "lavrov x"],
  ["U.S.", "us"],
  ["  ", ""],
] as const)("%s → %s", ([typed, query]) => {
  expect(toNamesQuery(typed)).toBe(query);
});

test.for([
  "Lech Wałęsa",
  "Franz Josef Strauß",
  "أنطونيو غوتيريش",
  "Đỗ Mười",
  "ラブロフ",
  "P.W. Botha",
  "O’Neill",
  "Сергій Йосипович",
])("%s is folded as in the index", (name) => {
  expect(foldName(name).replaceAll(" ", "")).toBe(
    toSearchForm(name).replaceAll(" ", ""),
  );
});

// A syllable that is being typed is left out of queries only.
test("any text is folded as in the index", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!/\p{sc=Hangul}/u.test(text));
      expect(foldName(text).replaceAll(" ", "")).toBe(
        toSearchForm(text).replaceAll(" ", ""),
      );
    }),
  );
});
