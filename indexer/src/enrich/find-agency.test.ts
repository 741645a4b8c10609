import { describe, expect, test } from "vitest";
import { NO_METADATA } from "../clean/html/page-metadata.ts";
import { findAgency } from "./find-agency.ts";

const find = (text: string, ...removed: readonly string[]) =>
  findAgency({
    path: "page.txt",
    title: "Ministers meet",
    titleSource: "headline",
    text,
    metadata: NO_METADATA,
    removed: removed.map((line) => ({
      rule: "byline",
      text: line,
      place: "before",
    })),
  });

describe("datelines", () => {
  test.for([
    ["Yonhap", "SEOUL, 14. Juni (Yonhap) – Die Minister trafen sich."],
    ["Yonhap", "(서울=연합뉴스) 홍길동 기자 = 장관들이 만났다."],
    ["Newsis", "[서울=뉴시스]홍길동 기자 = 장관들이 만났다."],
    ["Reuters", "PARIS (Reuters) - The ministers met."],
    ["AFP", "PARIS, le 9 décembre 2019 (AFP) - Les ministres se sont vus."],
    ["dpa", "Berlin (dpa/lsw) - Die Minister trafen sich."],
    ["TASS", "МОСКВА, 22 сентября. /ТАСС/. Министры провели встречу."],
    ["Xinhua", "新华社北京3月10日电 外交部长会见了对方部长。"],
    ["Xinhua", "（新华社北京3月10日电）外交部长会见了对方部长。"],
    ["Kyodo", "【ソウル共同】両外相が会談した。"],
    ["EFE", "Madrid, 14 jun (EFE).- Los ministros se reunieron."],
    ["Vietnam News Agency", "Hà Nội (TTXVN) - Các bộ trưởng đã gặp nhau."],
    ["Reuters", "القاهرة (رويترز) - اجتمع الوزراء."],
    ["AP", "A caption of the day\n\nVIENNA (AP) — The ministers met."],
  ] as const)("%s: %s", ([agency, text]) => {
    expect(find(text)).toBe(agency);
  });

  test.for([
    "The ministers (of finance) met.",
    "The ministers met, Reuters reported.",
    "VIENNA (Own correspondent) — The ministers met.",
    "",
  ])("none: %s", (text) => {
    expect(find(text)).toBeNull();
  });
});

describe("bylines and source lines", () => {
  test.for([
    ["dpa", "Von dpa 30.04.2024, 18:58"],
    ["dpa", "Quelle: dpa"],
    ["Reuters", "Source: Reuters, AFP"],
    ["Xinhua", "来源：新华社"],
    [null, "AFP"],
    [null, "Foto: dpa"],
    [null, "Von Anna Beispiel"],
    [null, "Quelle: Beispielblatt"],
    [null, "Read more about AFP"],
  ] as const)("%s: %s", ([agency, line]) => {
    expect(find("The ministers met.", line)).toBe(agency);
  });
});
