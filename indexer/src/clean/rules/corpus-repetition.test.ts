import { describe, expect, test } from "vitest";
import type { RawPage } from "../../read/raw-page.ts";
import type { Block } from "../block.ts";
import { clean } from "../clean.ts";
import { dropRecurring } from "./corpus-repetition.ts";

const block = (text: string): Block => ({
  text,
  tag: "p",
  linkDensity: 0,
  placeScore: 0,
  blankBefore: true,
});

const FIRST =
  "The foreign ministers of the two countries met in Geneva on Monday and agreed to hold further talks on the exchange of prisoners.";
const SECOND =
  "The meeting lasted more than three hours, a spokesman said, and it ended without a joint appearance before the press in the lakeside hotel.";
const THIRD =
  "Both ministers are to meet again in March, when the committee on prisoners presents its report.";
const SLOGAN = "Ona verdi, ona kasti.";
const MENU = "Velm Torak";
const LABEL = "QUESTION:";
const MORE = "Read on:";
const SHORT_LINES = [
  "Sulo verin ka ultima velo, sta ora",
  "Mirak deso tulvan ora ne kista pal",
  "Karim no desta vela ostivan duro",
  "Nela bivo karduni sa tarok sulim",
  "Ova trelin nu basko verimel pelo",
  "Preku lenim sonu vela dosta karim",
];

describe("learned lines", () => {
  test.for<[string, string[], string[], string[]]>([
    ["go", [FIRST, SLOGAN, SECOND, MENU], [SLOGAN, MENU], [SLOGAN, MENU]],
    ["go when they are long", [FIRST, SECOND, THIRD], [THIRD], [THIRD]],
    ["that nothing was learned of stay", [FIRST, SLOGAN], [], []],
    [
      "that make up the story stay, and so do sentences between them",
      [FIRST, SLOGAN, SECOND, MENU, THIRD],
      [FIRST, SECOND, SLOGAN, MENU],
      [MENU],
    ],
    [
      "that make up a story of short lines stay",
      SHORT_LINES,
      SHORT_LINES.slice(2),
      [],
    ],
    [
      "that are few of a story of short lines go",
      [...SHORT_LINES, MENU],
      [MENU],
      [MENU],
    ],
    [
      "that introduce speakers stay",
      [LABEL, FIRST, LABEL, SECOND, LABEL, THIRD, MORE],
      [LABEL, MORE],
      [MORE],
    ],
    ["stay where hardly anything else would", [SLOGAN, MENU], [SLOGAN], []],
    ["are compared whole", [`${SLOGAN} ${MENU}`], [SLOGAN, MENU], []],
  ])("%s", ([, texts, learned, found]) => {
    const { kept, removed } = dropRecurring(texts.map(block), new Set(learned));
    expect(removed.map(({ text }) => text)).toEqual(found);
    expect(kept.map(({ text }) => text)).toEqual(
      texts.filter((text) => !found.includes(text)),
    );
  });
});

describe("cleaning with learned lines", () => {
  const page = (...lines: readonly string[]): RawPage => ({
    path: "a.txt",
    mediaType: "text/plain",
    content: lines.join("\n\n"),
    title: null,
    url: null,
    date: null,
    source: null,
    crawlDate: null,
  });
  const textOf = (given: RawPage, learned: readonly string[]) => {
    const cleaned = clean(given, { learned: new Set(learned) });
    return cleaned.ok ? cleaned.value.text : cleaned.rejection.reason;
  };

  test("takes a slogan out of the body, and says so", () => {
    const given = page("Ministers meet in Geneva", FIRST, SLOGAN, SECOND);
    expect(textOf(given, [])).toContain(SLOGAN);
    const cleaned = clean(given, { learned: new Set([SLOGAN]) });
    expect(cleaned).toMatchObject({
      value: { title: "Ministers meet in Geneva" },
    });
    expect(textOf(given, [SLOGAN])).toBe(`${FIRST}\n\n${SECOND}`);
    expect(cleaned.ok && cleaned.value.removed).toContainEqual({
      rule: "corpus-repetition",
      text: SLOGAN,
      place: "inside",
    });
  });

  test("leaves the headline its place", () => {
    const title = "Daily briefing by the spokesman on the foreign ministers";
    const given = page(title, FIRST, SECOND);
    expect(clean(given)).toMatchObject({ value: { title } });
    expect(clean(given, { learned: new Set([title]) })).toMatchObject({
      value: { title, text: `${FIRST}\n\n${SECOND}` },
    });
  });

  test("leaves a page that holds nothing else what it holds", () => {
    const lines = Array.from({ length: 9 }, (_, at) => `${SLOGAN} Vela ${at}.`);
    const given = page(...lines);
    expect(textOf(given, [])).toContain(SLOGAN);
    expect(textOf(given, lines)).toBe(textOf(given, []));
  });
});
