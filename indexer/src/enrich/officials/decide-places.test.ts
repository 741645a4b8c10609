import { describe, expect, test } from "vitest";
import { knowledge } from "../../../test/clause-fixture.ts";
import { tokenize } from "../../knowledge/fold.ts";
import { findCountryMentions } from "../countries/find-countries.ts";
import { overlaps } from "./decide-places.ts";
import { findOfficials } from "./find-officials.ts";

/** Who is found with the project's own knowledge: the unknown ones with a question mark, the inferred with a tilde. */
function find(language: string, text: string, date: string | null): string[] {
  const tokens = tokenize(text);
  const countryMentions = findCountryMentions(
    text,
    tokens,
    knowledge().countries.forLanguage(language),
  );
  return findOfficials(text, tokens, knowledge(), {
    language,
    countries: new Set(countryMentions.map(({ code }) => code)),
    countryMentions,
    date,
  }).map(({ name, official, mentions }) =>
    [
      official === null ? "?" : "",
      mentions.every(({ isInferred }) => isInferred === true) ? "~" : "",
      name,
    ].join(""),
  );
}

describe("surnames that many bear", () => {
  test.for<
    readonly [
      language: string,
      text: string,
      date: string | null,
      ...found: string[],
    ]
  >([
    ["en", "Kim and Lee met in South Korea, and so did Wang.", "2024-05-01"],
    ["en", "Foreign Minister Wang said China agreed.", "2024-05-01", "Wang Yi"],
    ["en", "Minister Yang said both ministers agreed.", "2024-11-15"],
    ["de", "Müller sagte in Deutschland nichts.", "2024-05-01"],
    ["en", "President George Bush met him.", "1990-05-01", "George H.W. Bush"],
    [
      "en",
      "President George Bush of the United States",
      "2005-05-01",
      "George W. Bush",
    ],
    ["en", "President George W. Bush spoke.", "2005-05-01", "George W. Bush"],
    [
      "en",
      "Hillary Clinton came. Clinton spoke.",
      "2010-05-01",
      "Hillary Clinton",
    ],
    [
      "en",
      "President Clinton of the U.S. spoke.",
      "1995-05-01",
      "Bill Clinton",
    ],
    ["en", "In the United States, Nancy Reagan and Reagan came.", "1987-05-01"],
    [
      "en",
      "In the United States, Nancy Reagan and President Reagan came. Reagan left.",
      "1987-05-01",
      "Ronald Reagan",
    ],
    ["de", "Ungarn: Gulacsi - Lang, Orban, At. Szalai - Fiola", "2024-06-22"],
    ["de", "Der Serbe Dusan Tadic traf. Tadic jubelte.", "2024-06-20"],
    ["en", "Denzel Washington came to Washington.", "2024-05-01"],
  ])("%s: %s (%s)", ([language, text, date, ...found]) => {
    expect(find(language, text, date)).toEqual(found);
  });
});

describe("known and unknown persons beside an office", () => {
  test.for<
    readonly [
      language: string,
      text: string,
      date: string | null,
      ...found: string[],
    ]
  >([
    // Spelled as the gazetteer has it not
    [
      "de",
      "Russlands Außenminister Sergeij Lawroff sprach.",
      "2023-05-01",
      "Sergey Lavrov",
    ],
    [
      "en",
      "South Korean Foreign Minister Cho Tae Yul arrived.",
      "2024-05-01",
      "Cho Tae-yeol",
    ],
    [
      "ru",
      "Президент России Борис Николаевич Ельцин",
      "1995-05-01",
      "Boris Yeltsin",
    ],
    ["ru", "премьер-министр Японии Н. Кан заявил", "2010-11-05", "Naoto Kan"],
    [
      "zh",
      "法国总统马克龙和科摩罗总统阿扎利出席",
      "2023-05-25",
      "Emmanuel Macron",
      "Azali Assoumani",
    ],
    ["zh", "美国候任总统特朗普7日称", "2025-01-08", "Donald Trump"],
    [
      "de",
      "Lindner soll Bundeskanzler Scholz Neuwahlen für Deutschland vorgeschlagen haben.",
      "2024-11-06",
      "Olaf Scholz",
    ],
    ["zh", "美国候任总统特朗普威胁加税", "2025-01-08", "Donald Trump"],
    ["zh", "北约秘书长吕特当天称", "2026-01-22", "Mark Rutte"],
    ["zh", "国际原子能机构总干事格罗西说", "2024-01-22", "Rafael Grossi"],
    // Somebody else
    [
      "en",
      "Japan's deputy minister Makoto Kurosawa said",
      "1987-04-08",
      "?Makoto Kurosawa",
    ],
    [
      "en",
      "Vice Minister Ho Xuan Son of Vietnam arrived.",
      "2012-07-18",
      "?Ho Xuan Son",
    ],
    [
      "en",
      "the DPRK Ambassador to Nepal Kim Yong Su spoke.",
      "2011-01-08",
      "?Kim Yong Su",
    ],
    // By the office alone
    [
      "de",
      "Der südkoreanische Außenminister sprach.",
      "2024-05-14",
      "~Cho Tae-yeol",
    ],
    [
      "de",
      "Der südkoreanische Außenminister sprach.",
      "2021-05-14",
      "~Chung Eui-yong",
    ],
    ["de", "Der südkoreanische Außenminister sprach.", null],
  ])("%s: %s (%s)", ([language, text, date, ...found]) => {
    expect(find(language, text, date)).toEqual(found);
  });
});

test("overlaps", () => {
  const isTaken = overlaps([{ from: 2, to: 4 }]);
  expect(isTaken({ from: 3, to: 5 })).toBe(true);
  expect(isTaken({ from: 4, to: 6 })).toBe(false);
});
