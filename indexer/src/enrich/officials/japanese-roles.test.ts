import { describe, expect, test } from "vitest";
import { clauseOf, roleWords } from "../../../test/clause-fixture.ts";
import { findJapaneseRoles } from "./japanese-roles.ts";

const find = (text: string) =>
  findJapaneseRoles(clauseOf("ja", text), roleWords("ja").surnames).map(
    ({ name, country }) => [name, country],
  );

describe("a name before an office", () => {
  test.for<readonly [text: string, name: string, country: string | null]>([
    ["山田太郎外相は述べた", "山田太郎", null],
    ["林一郎前外相が", "林一郎", null],
    ["ロシアのペトロフ外相と", "ペトロフ", "RU"],
    ["セルゲイ・ペトロフ外相と", "セルゲイ・ペトロフ", null],
    ["ジョー・ブラウン米大統領は", "ジョー・ブラウン", null],
    ["韓国の趙兌河外相は", "趙兌河", "KR"],
    ["外務省の小林花子報道官は", "小林花子", null],
  ])("%s", ([text, name, country]) => {
    expect(find(text)).toEqual([[name, country]]);
  });
});

describe("nobody", () => {
  test.for([
    "林外相は述べた",
    "両国外相が会談",
    "日米韓外相会談",
    "ペトロフ外相と",
    "新しい首相は",
    "日本政府首相",
  ])("%s", (text) => {
    expect(find(text)).toEqual([]);
  });
});
