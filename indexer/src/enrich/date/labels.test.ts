import { describe, expect, test } from "vitest";
import {
  isPublishedAfter,
  labelOf,
  labelOfMark,
  opensRange,
} from "./labels.ts";

describe("words before a date", () => {
  test.for([
    ["Published: ", "published"],
    ["Veröffentlicht am ", "published"],
    ["Publié le ", "published"],
    ["Fecha: ", "published"],
    ["Дата публикации: ", "published"],
    ["기사입력 ", "published"],
    ["发布时间：", "published"],
    ["公開日：", "published"],
    ["Ngày đăng: ", "published"],
    ["نشر في: ", "published"],
    ["Posted on Friday, ", "published"],
    ["Last updated: ", "modified"],
    ["Stand: ", "modified"],
    ["Akt.: ", "modified"],
    ["Mis à jour le ", "modified"],
    ["최종수정 ", "modified"],
    ["更新时间：", "modified"],
    ["Date of last update: ", "modified"],
    ["Valid until ", "other"],
    ["Mitglied seit ", "other"],
    ["Copyright News, ", "other"],
    ["14.–", "other"],
    ["出生日期", "other"],
    ["Von Anna Beispiel, ", null],
    ["", null],
  ] as const)("%s → %s", ([before, label]) => {
    expect(labelOf(before)).toBe(label);
  });

  test("the line above counts where the date opens its own", () => {
    expect(labelOf("", "Mise en ligne")).toBe("published");
    expect(labelOf("Paris, ", "Mise en ligne")).toBeNull();
  });
});

describe("words behind a date", () => {
  test.for([
    [" um 9:00 veröffentlicht", true],
    [" 09:00 입력", true],
    [". Abgelegt unter Politik", true],
    [" trafen sich die Minister", false],
  ] as const)("published:%s", ([after, expected]) => {
    expect(isPublishedAfter(after)).toBe(expected);
  });

  test.for([
    ["–20. Januar 2022", true],
    ["–9.4.2024", true],
    [" bis 20. Januar", true],
    [" - 4.34pm", false],
    [" - 15 Uhr", false],
    [" - 3 min", false],
    [" - 10:20", false],
  ] as const)("a span of days:%s", ([after, expected]) => {
    expect(opensRange(after)).toBe(expected);
  });
});

test.for([
  ["entry-date published", "published"],
  ["datePublished", "published"],
  ["dateModified", "modified"],
  ["post-updated", "modified"],
  ["event-date", "other"],
  ["time", null],
] as const)("an element named %s → %s", ([mark, label]) => {
  expect(labelOfMark(mark)).toBe(label);
});
