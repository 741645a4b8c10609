import { describe, expect, test } from "vitest";
import type { Block } from "./block.ts";
import { contentWords } from "./content-words.ts";
import { findConfirmed, findHeadline, stripOutlet } from "./find-title.ts";
import { titleFromLead } from "./lead-title.ts";

const line = (text: string, tag = "line"): Block => ({
  text,
  tag,
  linkDensity: 0,
  placeScore: 0,
  blankBefore: true,
});
const lines = (...texts: readonly string[]) => texts.map((text) => line(text));

describe("the outlet's name", () => {
  const body = contentWords(
    "Russia and North Korea signed a treaty. The ministers met in Pyongyang. 외교장관 회담 서울. Министр Лавров прибыл в Пхеньян с визитом.",
  );
  test.for([
    [
      "behind a dash",
      "Russia and Korea sign treaty – The Ledger",
      ["The Ledger"],
      "Russia and Korea sign treaty",
    ],
    ["behind a bar", "외교장관 회담|한빛뉴스", ["한빛뉴스"], "외교장관 회담"],
    [
      "in front",
      "The Ledger: Russia and Korea sign treaty",
      ["The Ledger"],
      "Russia and Korea sign treaty",
    ],
    [
      "in front, two colons",
      "Rheinbote :: Russia and Korea sign treaty",
      ["Rheinbote"],
      "Russia and Korea sign treaty",
    ],
    [
      "with a section",
      "Russia and Korea sign treaty | World | The Ledger",
      ["The Ledger"],
      "Russia and Korea sign treaty",
    ],
    [
      "a part of the site's name",
      "Russia and Korea sign treaty - Ledger",
      ["The Ledger Online"],
      "Russia and Korea sign treaty",
    ],
    [
      "unknown to the site, strange to the body",
      "Лавров прибыл в Пхеньян с визитом — Вестник дипломата",
      [],
      "Лавров прибыл в Пхеньян с визитом",
    ],
    [
      "capitals",
      "Russia and Korea sign treaty - THE LEDGER",
      ["The Ledger"],
      "Russia and Korea sign treaty",
    ],
  ] as const)("goes: %s", ([, title, names, left]) => {
    expect(stripOutlet(title, names, body)).toBe(left);
  });

  test.for([
    ["no separator", "Russia and Korea sign treaty", ["The Ledger"]],
    ["a hyphen", "Russia-Korea treaty", ["Korea treaty"]],
    ["words that the body knows", "Treaty signed - ministers in Pyongyang", []],
    ["a colon within the headline", "Russia and Korea: what comes next", []],
    ["nothing but the outlet", "The Ledger", ["The Ledger"]],
    [
      "a title that is given as the site's name too",
      "Russia and Korea sign treaty - ministers in Pyongyang",
      ["Russia and Korea sign treaty - ministers in Pyongyang"],
    ],
    [
      "a long second half",
      "Russia and Korea sign – and everybody else looks on with a growing sense of unease",
      [],
    ],
  ] as const)("stays: %s", ([, title, names]) => {
    expect(stripOutlet(title, names, body)).toBe(title);
  });
});

describe("a headline that the metadata confirm", () => {
  test.for([
    [
      "as it is",
      ["Start", "Waffenruhe vereinbart"],
      ["Waffenruhe vereinbart"],
      "Waffenruhe vereinbart",
    ],
    [
      "with more around it",
      ["Start", "Waffenruhe vereinbart"],
      ["Rheinbote :: Waffenruhe vereinbart < Politik"],
      "Waffenruhe vereinbart",
    ],
    [
      "punctuated otherwise",
      ["„Waffenruhe“ vereinbart!"],
      ["Waffenruhe vereinbart"],
      "„Waffenruhe“ vereinbart!",
    ],
    [
      "the longer of two",
      ["Waffenruhe vereinbart", "Waffenruhe vereinbart in Genf"],
      ["Waffenruhe vereinbart in Genf | Rheinbote"],
      "Waffenruhe vereinbart in Genf",
    ],
    [
      "Korean",
      ["정치", "외교장관 회담, 서울에서 열려"],
      ["외교장관 회담, 서울에서 열려 - 한빛뉴스"],
      "외교장관 회담, 서울에서 열려",
    ],
  ] as const)("%s", ([, texts, stated, title]) => {
    expect(findConfirmed(lines(...texts), texts.length, stated)).toBe(title);
  });

  test.for([
    ["another line", ["Regen am Abend"], ["Waffenruhe vereinbart"]],
    [
      "a small part",
      ["Waffenruhe"],
      ["Waffenruhe vereinbart in Genf nach langem Ringen"],
    ],
    ["a part of a word", ["Waffenruhe verein"], ["Waffenruhe vereinbart"]],
    [
      "a line behind a kicker, which is the headline's too",
      ["Kühltürme gesprengt"],
      ["Rückbau: Kühltürme gesprengt"],
    ],
    ["no metadata", ["Waffenruhe vereinbart"], []],
  ] as const)("not: %s", ([, texts, stated]) => {
    expect(findConfirmed(lines(...texts), texts.length, stated)).toBe(null);
  });

  test("nor is a logo, though it is a heading", () => {
    const blocks = [line("Der Rheinbote", "h1")];
    const title = "Waffenruhe in Genf nach langem Ringen - Der Rheinbote";
    expect(findConfirmed(blocks, 1, [title])).toBe(null);
  });

  test("below the end it does not count", () => {
    const blocks = lines("Start", "Waffenruhe vereinbart");
    expect(findConfirmed(blocks, 1, ["Waffenruhe vereinbart"])).toBe(null);
  });

  test("an h1 goes before a longer line", () => {
    const blocks = [
      line("Waffenruhe vereinbart in Genf"),
      line("Waffenruhe vereinbart", "h1"),
    ];
    expect(findConfirmed(blocks, 2, ["Waffenruhe vereinbart in Genf"])).toBe(
      "Waffenruhe vereinbart",
    );
  });
});

describe("a headline on the page", () => {
  const BODY =
    "Der südkoreanische Außenminister reiste am Montag nach Genf, um dort die Verhandlungen über den Austausch von Gefangenen fortzusetzen.";
  const words = contentWords(BODY);
  const HEADLINE = "Südkoreas Außenminister reist zu Verhandlungen nach Genf";
  const find = (...blocks: readonly Block[]) =>
    findHeadline([...blocks, line(BODY)], blocks.length, words);

  test.for([
    ["above the body", lines("Start", "Politik", HEADLINE)],
    [
      "before the subheading",
      lines(HEADLINE, "Verhandlungen über Gefangene gehen weiter"),
    ],
    [
      "standing there twice",
      lines("Regen in Hamburg und Bremen", HEADLINE, "Teilen", HEADLINE),
    ],
    [
      "with the outlet behind it above",
      lines(`${HEADLINE} - Rheinbote`, HEADLINE),
    ],
    [
      "an h1 that shares few words",
      [line("Genf, die zweite Runde beginnt"), line(HEADLINE, "h1")],
    ],
    [
      "not the picture's caption",
      lines(
        "Der Außenminister in Genf nach den Verhandlungen. Foto: dpa",
        HEADLINE,
      ),
    ],
    [
      "not an agency's caption",
      lines("Außenminister reist nach Genf zu Verhandlungen /AFP", HEADLINE),
    ],
    [
      "not a byline or a date",
      lines(
        "Von Anna Genf-Verhandlungen",
        "Außenminister Genf, 14.06.2024 10:30",
        HEADLINE,
      ),
    ],
    [
      "not a prompt",
      lines("Lesen Sie auch: Außenminister reist nach Genf", HEADLINE),
    ],
  ] as const)("%s", ([, blocks]) => {
    expect(find(...blocks)).toBe(HEADLINE);
  });

  test.for([
    ["no line", []],
    [
      "lines the body knows nothing of",
      lines("Regen in Hamburg", "Rezept der Woche"),
    ],
    ["links", [{ ...line(HEADLINE), linkDensity: 1 }]],
    ["too short", lines("Genf")],
    ["a whole paragraph", lines(`${HEADLINE} ${"und weiter ".repeat(25)}`)],
    [
      "a sentence, not the first",
      lines("Start", "Der Außenminister reiste nach Genf."),
    ],
  ] as const)("none: %s", ([, blocks]) => {
    expect(find(...blocks)).toBe(null);
  });

  test.for([
    ["a question", lines("Start", "Was bringen die Verhandlungen in Genf?")],
    [
      "a sentence on the very first line",
      lines("Der Außenminister reiste nach Genf."),
    ],
    [
      "a sentence in a heading",
      [line("Start"), line("Der Außenminister reiste nach Genf.", "h1")],
    ],
  ] as const)("it may end like a sentence: %s", ([, blocks]) => {
    expect(find(...blocks)).toBe(blocks.at(-1)?.text);
  });
});

test.for([
  [
    "the first sentence",
    "Der Minister reiste nach Genf. Danach schwieg er.",
    "Der Minister reiste nach Genf.",
  ],
  [
    "an abbreviation early on is no end",
    "Am 5. Mai reiste der Minister nach Genf. Danach",
    "Am 5. Mai reiste der Minister nach Genf.",
  ],
  [
    "Chinese",
    "外交部发言人星期一在北京表示，双方愿意继续保持沟通。此前双方举行会谈。",
    "外交部发言人星期一在北京表示，双方愿意继续保持沟通。",
  ],
  [
    "a number's point is no end",
    "The two sides exchanged 3.5 million letters. Then",
    "The two sides exchanged 3.5 million letters.",
  ],
  ["no sentence", "سيول وواشنطن", "سيول وواشنطن"],
] as const)("title from the lead: %s", ([, text, title]) => {
  expect(titleFromLead(text)).toBe(title);
});

test("a long lead is cut at a word, at 120 characters", () => {
  const title = titleFromLead("Der Minister reiste nach Genf ".repeat(10));
  expect(title).toMatch(/^(?:Der Minister reiste nach Genf )+.*\p{L}…$/u);
  expect(title.length).toBeLessThanOrEqual(120);
  expect(title.length).toBeGreaterThan(105);
});

test("two paragraphs become one line", () => {
  expect(titleFromLead("Genf\n\nDer Minister reiste ab.")).toBe(
    "Genf Der Minister reiste ab.",
  );
});
