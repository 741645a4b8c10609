import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { respellQuery, respellText } from "./respell.ts";

describe("respellText", () => {
  test.for<[string, string, string]>([
    ["de", "Der Außenminister der Türkei", "Aussenminister Tuerkei"],
    ["de", "Größe, Größe", "Grösse Groesse"],
    ["en", "The foreign minister of Turkey", ""],
    ["en", "in Łódź and Tromsø", "Lodz Tromso"],
    ["vi", "Đồng chí", ""],
    ["zh", "聯合國發言人表示，停火。", "联合国发言人表示"],
    ["zh", "联合国发言人表示", ""],
    ["ko", "장관이 북한이 차이 회의이", "장관 북한"],
    ["ja", "ＮＡＴＯとﾛｼｱ", "NATO ロシア"],
    ["ar", "رحب بالحكومة والبرلمان في الخارجية", "حكومة برلمان"],
    ["und", "שר החוץ ביקר", "חוץ"],
    ["de", "Mueller in der Tuerkei, Bauer an der Quelle", "Muller Turkei"],
    ["ru", "Лаврова сняли", "лавров снял"],
  ])("%s: %s", ([language, text, expected]) => {
    expect(respellText(text, language)).toBe(expected);
  });
});

describe("respellQuery", () => {
  test.for<[string, string[]]>([
    ["Außenminister", ["Aussenminister"]],
    ["Türkei", ["Tuerkei"]],
    ["Großmächte", ["Grossmächte", "Grossmaechte"]],
    ["國務院", ["国务院"]],
    ["ＮＡＴＯ", ["NATO"]],
    ["للخارجية", ["خارجية"]],
    ["الخارجية", ["خارجية"]],
    ["החוץ", ["חוץ"]],
    ["встреча Лавровым", ["встреч лавров"]],
    ["Łódź", ["Lodz"]],
    ["ceasefire", []],
  ])("%s", ([query, expected]) => {
    expect(respellQuery(query)).toEqual(expected);
  });

  test("two at most, and never the query itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (query) => {
        const others = respellQuery(query);
        expect(others.length).toBeLessThanOrEqual(2);
        expect(others).not.toContain(query);
        expect(new Set(others).size).toBe(others.length);
      }),
    );
  });
});
