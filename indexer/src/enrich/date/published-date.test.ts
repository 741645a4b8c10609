import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DatedLine } from "../../clean/html/dated-lines.ts";
import type { Removal } from "../../clean/block.ts";
import type { CleanArticle } from "../../clean/clean.ts";
import {
  NO_METADATA,
  type PageMetadata,
  type StatedDate,
} from "../../clean/html/page-metadata.ts";
import { findPublishedDate } from "./published-date.ts";

const TODAY = "2025-03-31";
const BODY = "The ministers met for two hours and agreed to meet again.";

interface Page {
  readonly text?: string;
  readonly above?: readonly string[];
  readonly below?: readonly string[];
  readonly metadata?: Partial<PageMetadata>;
}

const lines = (texts: readonly string[], place: Removal["place"]) =>
  texts.map((text) => ({ rule: "outside-body", text, place }));

const toArticle = ({
  text = BODY,
  above = [],
  below = [],
  metadata = {},
}: Page): CleanArticle => ({
  path: "page.html",
  title: "Ministers meet",
  titleSource: "headline",
  text,
  metadata: { ...NO_METADATA, ...metadata },
  removed: [...lines(above, "before"), ...lines(below, "after")],
});

const find = (page: Page, language = "en") =>
  findPublishedDate(toArticle(page), { language, today: TODAY });

const stated = (
  place: StatedDate["place"],
  value: string,
  name = "datePublished",
): StatedDate => ({ place, value, name });

const STAMPED = "Reuters photo. 2024.06.06 [서울=뉴시스]";

// Each row has one source less than the one before it.
const ALL: Page = {
  metadata: {
    dates: [
      stated("meta-generic", "2024-06-04", "date"),
      stated("meta", "2024-06-03"),
      stated("json-ld", "2024-06-02"),
      stated("record", "2024-06-01"),
    ],
    url: "https://news.example/2024/06/05/ministers-meet",
  },
  text: `SEOUL, June 7, 2024 (Yonhap) -- ${BODY}\n\n${STAMPED}`,
  above: ["Jun 9, 2024, updated", "Published June 8, 2024"],
  below: ["June 10, 2024"],
};
const dates = ALL.metadata?.dates ?? [];
const without = (...places: StatedDate["place"][]) =>
  dates.filter(({ place }) => !places.includes(place));

const GENERIC_AND_URL = {
  url: "https://news.example/2024/06/05/ministers-meet",
  dates: without("record", "json-ld", "meta"),
};

describe("sources in order of trust", () => {
  test.for<readonly [rule: string, date: string, page: Page]>([
    ["record:datePublished", "2024-06-01", ALL],
    [
      "json-ld:datePublished",
      "2024-06-02",
      { ...ALL, metadata: { ...ALL.metadata, dates: without("record") } },
    ],
    [
      "meta:datePublished",
      "2024-06-03",
      {
        ...ALL,
        metadata: { ...ALL.metadata, dates: without("record", "json-ld") },
      },
    ],
    ["url", "2024-06-05", { ...ALL, metadata: GENERIC_AND_URL }],
    [
      "meta-generic:date",
      "2024-06-04",
      { ...ALL, metadata: { dates: GENERIC_AND_URL.dates } },
    ],
    ["dateline", "2024-06-07", { ...ALL, metadata: {} }],
    [
      "agency-stamp",
      "2024-06-06",
      { ...ALL, metadata: {}, text: `${BODY}\n\n${STAMPED}` },
    ],
    ["header-line", "2024-06-08", { above: ALL.above, below: ALL.below }],
    ["footer-line", "2024-06-10", { below: ALL.below }],
    ["modified-line", "2024-06-11", { below: ["Updated: June 11, 2024"] }],
    [
      "inferred:year-from-text",
      "2024-06-12",
      {
        text: `SEOUL, June 12 (Yonhap) -- ${BODY} The last talks were on May 1, 2024.`,
      },
    ],
  ])("%s", ([rule, date, page]) => {
    const found = find(page);
    expect(found).toMatchObject({
      date,
      datePrecision: "day",
      dateFrom: date,
      dateTo: date,
      mention: { kind: "date", value: date, rule },
    });
  });

  test("no source: undated", () => {
    expect(find({})).toEqual({
      date: null,
      datePrecision: "none",
      dateFrom: null,
      dateTo: null,
      dateInferred: false,
      mention: null,
    });
  });

  test("a date in the running text is none of publication", () => {
    expect(find({ text: "The treaty of June 14, 2024 was kept." }).date).toBe(
      null,
    );
  });
});

describe("what cannot be a day of publication is passed over", () => {
  test.for<readonly [name: string, page: Page, date: string | null]>([
    [
      "a day after the run: the next source",
      {
        metadata: {
          dates: [
            stated("json-ld", "2025-04-01"),
            stated("meta", "2025-03-30"),
          ],
        },
      },
      "2025-03-30",
    ],
    [
      "the day of the run itself is possible",
      { metadata: { dates: [stated("meta", TODAY)] } },
      TODAY,
    ],
    [
      "a future event in the URL",
      { metadata: { url: "https://news.example/2031/01/01/plan" } },
      null,
    ],
    [
      "a template's default date",
      { metadata: { dates: [stated("meta", "1970-01-01T00:00:00Z")] } },
      null,
    ],
    [
      "words instead of a date",
      { metadata: { dates: [stated("meta", "3 hours ago")] } },
      null,
    ],
    ["the year of a copyright", { below: ["Copyright 14.06.2024 News"] }, null],
    ["the years of a ©", { below: ["© 2012-2024 News June 1, 2024"] }, null],
    ["an event's day", { above: ["Event: June 3, 2024 in Vienna"] }, null],
    [
      "a long line, which is prose",
      { above: [`June 3, 2024 ${"and so on ".repeat(20)}`] },
      null,
    ],
  ])("%s", ([, page, date]) => {
    expect(find(page).date).toBe(date);
  });
});

const REST: Readonly<Record<string, string>> = {
  de: "Die Minister trafen sich. Zuletzt sprachen sie am 1. Mai 2024.",
  en: "The ministers met. The last talks were on May 1, 2024.",
  fr: "Les ministres se sont vus. Ils avaient parlé le 1er mai 2024.",
  es: "Los ministros se reunieron. Hablaron el 1 de mayo de 2024.",
  ru: "Министры встретились. Они говорили 1 мая 2024 года.",
  ko: "장관들이 만났다. 앞서 2024년 5월 1일에 통화했다.",
  ja: "両外相は会談した。前回は2024年5月1日だった。",
  zh: "两国外长举行会谈。上次会谈在2024年5月1日。",
  ar: "اجتمع الوزراء. وكان آخر اتصال في 1 مايو 2024.",
  vi: "Các bộ trưởng đã gặp nhau. Họ điện đàm ngày 1 tháng 5 năm 2024.",
};

const DATELINES: readonly (readonly [language: string, opening: string])[] = [
  ["de", "BERLIN, 14.06.2024 (dpa) -"],
  ["de", "Wien/Genf, 14. Jun. 2024 (APA/AFP) -"],
  ["en", "WASHINGTON, June 14 -"],
  ["en", "LONDON — June 14, 2024 —"],
  ["en", "June 14 (Reuters) -"],
  ["en", "NEW YORK, Friday, June 14 (AP) —"],
  ["en", "Moscow, 14 June 2024, TASS."],
  ["fr", "Genève, vendredi 14 juin (ATS) -"],
  ["es", "Ciudad de México, 14 jun (AFP) -"],
  ["es", "LA HABANA, 14 de junio de 2024 (PL) —"],
  ["ru", "МОСКВА, 14 июня 2024 г. /ТАСС/."],
  ["ru", "МОСКВА, 14 июн — РИА Новости."],
  ["ru", "Москва. 14 июня. INTERFAX.RU -"],
  ["ko", "(평양 6월 14일발 조선중앙통신)"],
  ["ja", "【6月14日 AFP】"],
  ["ja", "【ソウル6月14日共同】"],
  ["zh", "新华社北京6月14日电"],
  ["zh", "中新社东京6月14日电 (记者 张三)"],
  ["zh", "【2024年6月14日讯】"],
  ["ar", "القاهرة في 14 يونيو /أ ش أ/"],
  ["ar", "دمشق 14 حزيران 2024 (سانا) -"],
  ["ar", "الرياض 08 ذو الحجة 1445 هـ الموافق 14 يونيو 2024 م واس"],
  ["vi", "Hà Nội, 14/6 (TTXVN) -"],
  ["vi", "TTXVN (Hà Nội 14/6) -"],
];

describe("datelines and stamps", () => {
  test.for<
    readonly [name: string, language: string, text: string, date: string]
  >([
    [
      "German, the year from another date in the text",
      "de",
      "SEOUL, 14. Juni (Yonhap) – Die Minister trafen sich.\n\nDas am 1. Juni 2024 aufgenommene Foto zeigt den Saal.",
      "2024-06-14",
    ],
    [
      "Russian, the year from another date in the text",
      "ru",
      "МОСКВА, 22 сентября. /ТАСС/. Министры провели встречу.\n\nПрошлая встреча была 3 августа 2023 года.",
      "2023-09-22",
    ],
    [
      "December, with a date of January: the year before",
      "en",
      "SEOUL, Dec. 30 (Yonhap) -- The ministers met.\n\nThe next talks are planned for January 9, 2024.",
      "2023-12-30",
    ],
    [
      "French",
      "fr",
      "PARIS, le 9 décembre 2019 (AFP) - Les ministres se sont rencontrés.",
      "2019-12-09",
    ],
    [
      "Chinese, with its year",
      "zh",
      "新华社北京2024年3月10日电 外交部长会见了对方部长。",
      "2024-03-10",
    ],
    ...DATELINES.map(
      ([language, opening]) =>
        [
          `${language}: ${opening}`,
          language,
          `${opening} ${REST[language]}`,
          "2024-06-14",
        ] as const,
    ),
    [
      "Korean stamp of an agency",
      "ko",
      "장관들이 악수하고 있다. 2024.11.15. [서울=뉴시스]\n\n두 장관은 회담했다.",
      "2024-11-15",
    ],
    [
      "Korean stamp behind a slash",
      "ko",
      "악수하는 장관들. 2018.4.27/뉴스1\n\n두 장관은 회담했다.",
      "2018-04-27",
    ],
    [
      "Korean stamp with the photographer's address",
      "ko",
      "악수하는 장관들. 2024.11.15 foto@news.example\n\n두 장관은 회담했다.",
      "2024-11-15",
    ],
  ])("%s", ([, language, text, date]) => {
    const { date: found, mention } = find({ text }, language);
    expect(found).toBe(date);
    expect(text.slice(mention?.start, mention?.end)).toBe(mention?.quote);
  });

  test.for<readonly [name: string, page: Page]>([
    [
      "a life's first day in brackets",
      { text: "Jane Doe (14 June 1952, Leeds) met the ministers." },
    ],
    [
      "no other date lends the year",
      { text: `SEOUL, June 14 (Yonhap) -- ${BODY}` },
    ],
    [
      "a day in the middle of a sentence is no dateline",
      {
        text: "Then they met on June 14 in Seoul. June 1, 2024 was the day before.",
      },
    ],
  ])("undated: %s", ([, page]) => {
    expect(find(page).date).toBeNull();
  });

  test("the month in the URL lends the year", () => {
    expect(
      find({
        text: `SEOUL, June 14 (Yonhap) -- ${BODY}`,
        metadata: { url: "https://news.example/world/2024/6/ministers" },
      }).date,
    ).toBe("2024-06-14");
  });
});

describe("days in the URL", () => {
  test.for([
    ["a folder a part", "https://news.example/2024/06/14/ministers"],
    ["a folder a part, one digit", "https://news.example/2024/6/14/ministers"],
    ["a slug", "https://news.example/2024-06-14-ministers-meet"],
    ["compact", "https://news.example/politics/20240614/ministers"],
    [
      "the number of a Yonhap article",
      "https://news.example/view/AKR20240614012300001",
    ],
    ["a parameter", "https://news.example/view?date=2024-06-14"],
    ["at the end", "https://news.example/ministers-20240614"],
  ] as const)("%s", ([, url]) => {
    expect(find({ metadata: { url } })).toMatchObject({
      date: "2024-06-14",
      mention: { rule: "url" },
    });
  });

  test.for([
    ["a year and a month", "https://news.example/2024/06/ministers"],
    ["an article's number", "https://news.example/article/202406149"],
    ["30 February", "https://news.example/2024/02/30/ministers"],
    ["the host", "https://news2024.example/06/14/ministers"],
  ] as const)("none in %s", ([, url]) => {
    expect(find({ metadata: { url } }).date).toBeNull();
  });
});

describe("lines around the body", () => {
  test.for<
    readonly [name: string, language: string, line: string, date: string]
  >([
    [
      "English: published, then updated",
      "en",
      "Published June 1, 2024 | Updated June 9, 2024",
      "2024-06-01",
    ],
    [
      "English: updated, then published",
      "en",
      "Updated: June 9, 2024 Published: June 1, 2024",
      "2024-06-01",
    ],
    [
      "German: Stand is a later hand",
      "de",
      "Stand: 09.06.2024 | Veröffentlicht: 01.06.2024",
      "2024-06-01",
    ],
    [
      "Korean: 입력 and 수정",
      "ko",
      "입력 2024.06.01 09:00 | 수정 2024.06.09 10:00",
      "2024-06-01",
    ],
    [
      "Spanish: Actualizado",
      "es",
      "Actualizado 09/06/2024 | 01/06/2024 10:20",
      "2024-06-01",
    ],
    [
      "nothing but the update",
      "en",
      "Last updated on June 9, 2024",
      "2024-06-09",
    ],
    ["a byline", "de", "Von Anna Beispiel, 14. Juni 2024", "2024-06-14"],
    ["Vietnamese", "vi", "Thứ Sáu, ngày 14/06/2024 09:00", "2024-06-14"],
    ["Arabic", "ar", "نشر في: 14 يونيو 2024", "2024-06-14"],
  ])("%s", ([, language, line, date]) => {
    expect(find({ above: [line] }, language).date).toBe(date);
  });

  test("the line nearest to the body comes first", () => {
    expect(find({ above: ["June 30, 2024", "June 14, 2024"] }).date).toBe(
      "2024-06-14",
    );
  });

  test("only English pages from America read the month first", () => {
    const above = ["03/04/2024"];
    expect(find({ above }).date).toBe("2024-03-04");
    expect(find({ above }, "de").date).toBe("2024-04-03");
    expect(find({ above, metadata: { declaredLanguage: "en-GB" } }).date).toBe(
      "2024-04-03",
    );
    expect(find({ above, metadata: { declaredLanguage: "en-US" } }).date).toBe(
      "2024-03-04",
    );
    expect(
      find({ above, metadata: { url: "https://news.example.co.uk/a" } }).date,
    ).toBe("2024-04-03");
  });
});

describe("a month only", () => {
  test.for<readonly [language: string, line: string]>([
    ["fr", "Le Monde imaginaire, mars 2022"],
    ["de", "Ausgabe März 2022"],
    ["ko", "2022년 3월호"],
  ])("%s: %s", ([language, line]) => {
    expect(find({ above: [line] }, language)).toMatchObject({
      date: null,
      datePrecision: "month",
      dateFrom: "2022-03-01",
      dateTo: "2022-03-31",
      mention: { value: "2022-03", rule: "header-month" },
    });
  });

  test("a day elsewhere is better", () => {
    expect(find({ above: ["March 2022"], below: ["April 5, 2022"] }).date).toBe(
      "2022-04-05",
    );
  });

  test.for([
    ["of a copyright", "Copyright March 2022"],
    ["after the run", "June 2025"],
    ["before the web", "March 1931"],
  ] as const)("none %s", ([, line]) => {
    expect(find({ above: [line] }).datePrecision).toBe("none");
  });
});

/** Any UTF-16, lone surrogates too; setting up fast-check's "binary" takes seconds. */
const anyText = fc
  .array(fc.nat({ max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

describe("properties", () => {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom(
      "SEOUL, June 14 (Yonhap) -- ",
      "2031-01-01",
      "14. Juni 2024",
      "1/2/26",
      "\n",
      "2999년 1월",
      "March 2099",
      "Updated: ",
    ),
  );
  const text = fc.array(piece, { maxLength: 6 }).map((all) => all.join(""));
  const page = fc.record({
    text,
    above: fc.array(text, { maxLength: 3 }),
    below: fc.array(text, { maxLength: 3 }),
    metadata: fc.record({
      dates: fc.array(
        fc.record({
          place: fc.constantFrom<StatedDate["place"][]>(
            "json-ld",
            "json-ld-other",
            "meta",
            "meta-generic",
            "modified",
            "record",
            "script",
          ),
          value: text,
          name: fc.constant("date"),
        }),
        { maxLength: 2 },
      ),
      url: fc.option(fc.webUrl({ withQueryParameters: true })),
      crawlDate: fc.option(fc.oneof(text, fc.constant("2023-05-01T10:00:00Z"))),
      datedLines: fc.array(
        fc.record<DatedLine>({
          text,
          stated: fc.option(piece),
          mark: fc.constantFrom(null, "time", "updated", "event-date"),
          before: text,
          lineAbove: text,
          place: fc.constantFrom("article", "around", "comments"),
          offset: fc.option(fc.integer({ min: -20, max: 40 })),
          isOwnLink: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    }),
  });

  test("never throws; no result lies after today; precision and interval agree", () => {
    fc.assert(
      fc.property(
        page,
        fc.constantFrom("de", "en", "ko", "ru", "zh", "und"),
        (generated, language) => {
          const found = find(generated, language);
          expect((found.dateTo ?? "") <= TODAY).toBe(true);
          expect(found.datePrecision === "day").toBe(found.date !== null);
          expect(found.datePrecision === "none").toBe(found.mention === null);
          expect((found.dateFrom ?? "") <= (found.dateTo ?? "")).toBe(true);
          const { start, end, quote } = found.mention ?? {};
          if (start !== undefined)
            expect(generated.text.slice(start, end)).toBe(quote);
        },
      ),
      { numRuns: 300 },
    );
  });
});
