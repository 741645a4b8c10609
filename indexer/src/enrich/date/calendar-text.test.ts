import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWrittenDates } from "./calendar-text.ts";
import { findWrittenMonth } from "./written-month.ts";
import { toIsoDay } from "./day.ts";

/** `2024-06-14`, or `06-14` where no year is written. */
const find = (text: string, language = "en", isMonthFirst = false) =>
  findWrittenDates(text, { language, isMonthFirst }).map(
    ({ year, month, day }) => toIsoDay({ year: year ?? 0, month, day }),
  );
const withoutYear = (day: string) => `0000-${day}`;

describe("full dates in words", () => {
  test.for([
    ["de", "Berlin, den 14. Juni 2024 – es regnet"],
    ["en", "Published on June 14, 2024 in print"],
    ["en", "Friday, 14 June 2024"],
    ["en", "14th June 2024"],
    ["ko", "서울에서 2024년 6월 14일에 열렸다"],
    ["ko", "2024년 06월 14일"],
    ["ja", "東京で2024年6月14日に開かれた"],
    ["zh", "会议于2024年6月14日在北京举行"],
    ["ru", "Встреча прошла 14 июня 2024 года в Москве"],
    ["fr", "Le sommet du 14 juin 2024 à Paris"],
    ["es", "La cumbre del 14 de junio de 2024 en Madrid"],
    ["ar", "عقد الاجتماع في 14 يونيو 2024 في القاهرة"],
    ["vi", "Cuộc họp ngày 14 tháng 6 năm 2024 tại Hà Nội"],
  ] as const)("%s: %s", ([language, text]) => {
    expect(find(text, language)).toEqual(["2024-06-14"]);
  });

  test("an English stamp in a text of another language", () => {
    expect(find("연합뉴스 | June 14, 2024", "ko")).toEqual(["2024-06-14"]);
  });
});

describe("dates without a year", () => {
  test.for([
    ["de", "SEOUL, 14. Juni (Yonhap)"],
    ["en", "SEOUL, June 14 (Yonhap)"],
    ["ko", "6월 14일 서울에서"],
    ["zh", "新华社北京6月14日电"],
    ["ru", "МОСКВА, 14 июня. /ТАСС/"],
  ] as const)("%s: %s", ([language, text]) => {
    expect(find(text, language)).toEqual([withoutYear("06-14")]);
  });

  test("29 February may be one of a leap year", () => {
    expect(find("2월 29일", "ko")).toEqual([withoutYear("02-29")]);
  });
});

describe("dates in digits", () => {
  test.for([
    ["dots, year first", "2024.06.14", "2024-06-14"],
    ["dots and spaces", "2024. 6. 14", "2024-06-14"],
    ["ISO", "2024-06-14", "2024-06-14"],
    ["day first", "22/09/2023", "2023-09-22"],
    ["day first by default", "03/04/2023", "2023-04-03"],
    ["a month cannot be 14", "06/14/2024", "2024-06-14"],
    ["two-digit year", "28.04.23", "2023-04-28"],
    ["glued to a word", "Politik28.04.2023Von", "2023-04-28"],
    ["Arabic-Indic digits", "٢٠٢٤/٠٦/١٤", "2024-06-14"],
    ["Persian digits", "۲۰۲۴/۰۶/۱۴", "2024-06-14"],
    ["full-width digits", "２０２４年６月１４日", "2024-06-14"],
  ] as const)("%s", ([, text, expected]) => {
    expect(find(text)).toEqual([expected]);
  });

  test("the month comes first only when asked", () => {
    expect(find("03/04/2023", "en", true)).toEqual(["2023-03-04"]);
    expect(find("22/03/2023", "en", true)).toEqual(["2023-03-22"]);
  });

  test.for([
    ["30 February", "30.02.2024"],
    ["31 June", "2024년 6월 31일"],
    ["a decimal", "Der Kurs stieg um 1.234,56 auf 12.5 Punkte"],
    ["a telephone number", "02-1234-5678"],
    ["a score", "Endstand 3:1 (2:0)"],
    ["a year", "im Jahr 2024"],
    ["a long number", "AKR202406140123456"],
  ] as const)("%s is none", ([, text]) => {
    expect(find(text, "de")).toEqual([]);
  });
});

describe("relative dates are none", () => {
  test.for([
    ["de", "gestern, am vergangenen Freitag und vor 3 Tagen"],
    ["en", "yesterday, last Friday, tomorrow morning, next Monday at 5"],
    ["ko", "어제와 지난 금요일, 3일 전"],
    ["ja", "昨日と先週の金曜日、3日前"],
    ["zh", "昨天和上周五，3天前"],
    ["ru", "вчера, в прошлую пятницу"],
    ["fr", "hier, vendredi dernier, à 15 heures"],
    ["es", "ayer, el viernes pasado, hace 3 días"],
    ["ar", "أمس ويوم الجمعة الماضي وقبل 3 أيام"],
    ["vi", "hôm qua, thứ sáu tuần trước"],
  ] as const)("%s: %s", ([language, text]) => {
    expect(find(text, language)).toEqual([]);
  });
});

/** Any UTF-16, lone surrogates too; setting up fast-check's "binary" takes seconds. */
const anyText = fc
  .array(fc.nat({ max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

const LANGUAGES = ["ar", "de", "en", "es", "fr", "ja", "ko", "ru", "vi", "zh"];
const writtenDate = fc.constantFrom(
  "14. Juni 2024",
  "June 14, 2024",
  "14 июня 2024",
  "14 يونيو 2024",
  "١٤/٠٦/٢٠٢٤",
  "2024년 6월 14일",
  "2024年6月14日",
  "28.04.23",
  "2024-06-14",
  "14 de junio de 2024",
);
const words = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("Seoul", "🇰🇷 서울에서 ", "le ", "\u00a0", "ИСТАНБУЛ İ", "9"),
);

describe("properties", () => {
  test("dates come in the text's order, do not overlap, and are quoted as written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, writtenDate), { maxLength: 8 }),
        fc.constantFrom(...LANGUAGES),
        fc.boolean(),
        (pieces, language, isMonthFirst) => {
          const text = pieces.join(" ");
          let end = 0;
          for (const { index, quote } of findWrittenDates(text, {
            language,
            isMonthFirst,
          })) {
            expect(text.slice(index, index + quote.length)).toBe(quote);
            expect(index).toBeGreaterThanOrEqual(end);
            end = index + quote.length;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("a date set between words is found in any language", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), (language) => {
        expect(find("| 2024-06-14 |", language)).toEqual(["2024-06-14"]);
      }),
    );
  });

  test("never throws for arbitrary text and languages", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom("und", "xx", ...LANGUAGES),
        (text, language) => {
          expect(() => {
            find(text, language);
            findWrittenMonth(text, language);
          }).not.toThrow();
        },
      ),
    );
  });
});

describe("findWrittenMonth", () => {
  test.for([
    ["de", "Ausgabe März 2022", 2022, 3],
    ["en", "March 2022", 2022, 3],
    ["fr", "mars 2022", 2022, 3],
    ["fr", "août 2021", 2021, 8],
    ["es", "marzo de 2022", 2022, 3],
    ["ru", "Март 2022", 2022, 3],
    ["ru", "в марта 2022", 2022, 3],
    ["ko", "2022년 3월호", 2022, 3],
    ["ja", "2022年3月号", 2022, 3],
    ["zh", "2022年12月", 2022, 12],
    ["ar", "مارس 2022", 2022, 3],
    ["de", "March 2022", 2022, 3],
    ["und", "March 2022", 2022, 3],
  ] as const)("%s: %s", ([language, text, year, month]) => {
    expect(findWrittenMonth(text, language)).toMatchObject({ year, month });
  });

  test.for([
    ["a word that is no month", "Wahlen 2022"],
    ["a day follows: that is a full date", "2022년 3월 4일"],
    ["a month without year", "März"],
    ["a longer number", "March 20222"],
  ] as const)("%s", ([, text]) => {
    expect(findWrittenMonth(text, "de")).toBeNull();
  });

  test("quotes what it read", () => {
    expect(findWrittenMonth("No. 12, March 2022, p. 4", "en")?.quote).toBe(
      "March 2022",
    );
  });
});
