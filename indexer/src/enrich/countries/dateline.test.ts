import { describe, expect, test } from "vitest";
import { datelineLength, findDatelines, removedDateline } from "./dateline.ts";

describe("a dateline in front of", () => {
  test.for([
    ["SEOUL, 14. Juni (Yonhap) – ", "Der Minister sprach."],
    ["PARIS, le 9 décembre 2019 (AFP) - ", "Le ministre a parlé."],
    ["Madrid, 3 may (EFE).- ", "El ministro habló."],
    ["BRUSSELS, March 16- ", "The council met."],
    ["TAUPO, New Zealand, March 24 - ", "Ministers met."],
    ["WASHINGTON (Reuters) - ", "The president spoke."],
    ["МОСКВА, 22 сентября. /ТАСС/", ". Министр выступил."],
    ["(서울=연합뉴스)", " 외교부는 밝혔다."],
    ["【ワシントン=共同】", "国務長官は述べた。"],
    ["新华社北京3月10日电", " 外交部发言人表示。"],
  ] as const)("%s", ([dateline, rest]) => {
    expect(
      (dateline + rest).slice(0, datelineLength(dateline + rest)).trim(),
    ).toBe(dateline.trim());
  });
});

describe("no dateline in front of", () => {
  test.for([
    "China – ein Land im Wandel, das viele nicht verstehen.",
    "The talks - held in Geneva - went on for two days.",
    "Seoul und Washington vereinbarten engere Zusammenarbeit.",
    "Notes on a long and winding road to peace (2024) - and what became of all the promises made there",
    "",
  ])("%s", (paragraph) => {
    expect(datelineLength(paragraph)).toBe(0);
  });
});

test("datelines are found behind a caption, not far below", () => {
  const text = [
    "Das Foto zeigt den Minister.",
    "SEOUL, 14. Juni (Yonhap) – Der Minister sprach.",
    ...Array.from({ length: 4 }, () => "Ein Absatz."),
    "TOKIO, 15. Juni (dpa) – Nachtrag.",
  ].join("\n\n");
  expect(
    findDatelines(text).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(["SEOUL, 14. Juni (Yonhap) –"]);
});

describe("a dateline that cleaning took out", () => {
  const removed = (text: string, place: "before" | "inside" | "after") => ({
    rule: "table",
    text,
    place,
  });

  test("counts above and inside the body", () => {
    expect(
      removedDateline([
        removed("MELBOURNE, March 27 - Net 16.93 mln vs 5.47 mln", "inside"),
      ]),
    ).toBe("MELBOURNE, March 27 -");
  });

  test("does not count below it", () => {
    expect(
      removedDateline([removed("BERLIN (dpa) - Mehr zum Thema", "after")]),
    ).toBeNull();
  });
});
