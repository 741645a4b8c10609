import { describe, expect, test } from "vitest";
import { clauseOf } from "../../../test/clause-fixture.ts";
import { findArabicRoles } from "./arabic-roles.ts";

const find = (text: string) =>
  findArabicRoles(clauseOf("ar", text)).map(({ name }) => name);

describe("a name behind an office", () => {
  test.for([
    ["وزير الخارجية الروسي سيرغي بتروف أن", "سيرغي بتروف"],
    ["وزير الدفاع محمد عبد الرحمن آل ثاني إن", "محمد عبد الرحمن آل ثاني"],
    ["قال وزير الداخلية أحمد الصالح اليوم", "أحمد الصالح"],
    ["رئيس الوزراء العراقي علي حسن خلال", "علي حسن"],
  ] as const)("%s: %s", ([text, name]) => {
    expect(find(text)).toEqual([name]);
  });
});

describe("nobody", () => {
  test.for([
    "قال وزير الدفاع إن القوات وصلت",
    "وزير الخارجية الروسي اليوم",
    "رئيس الشركة محمد علي",
  ])("%s", (text) => {
    expect(find(text)).toEqual([]);
  });
});
