import { describe, expect, test } from "vitest";
import { toTextBlocks } from "./text-blocks.ts";

const textsOf = (content: string) =>
  toTextBlocks(content).map(({ text }) => text);

test("a block for each line that holds something", () => {
  expect(toTextBlocks("Titel\n\n  Erster   Absatz. \n \t\nZweiter.")).toEqual([
    {
      text: "Titel",
      tag: "line",
      linkDensity: 0,
      placeScore: 0,
      blankBefore: true,
    },
    {
      text: "Erster Absatz.",
      tag: "line",
      linkDensity: 0,
      placeScore: 0,
      blankBefore: true,
    },
    {
      text: "Zweiter.",
      tag: "line",
      linkDensity: 0,
      placeScore: 0,
      blankBefore: true,
    },
  ]);
});

test("a line right below another has no blank before it", () => {
  expect(toTextBlocks("a\nb\n\nc").map((block) => block.blankBefore)).toEqual([
    true,
    false,
    true,
  ]);
});

test.for([
  ["Windows", "가\r\n나\r\n다"],
  ["old Macs", "가\r나\r다"],
  ["separators", "가\u2028나\u2029다"],
  ["mixed", "가\r\n나\n\r다"],
] as const)("line ends of %s", ([, content]) => {
  expect(textsOf(content)).toEqual(["가", "나", "다"]);
});

test.for(["", "\n\n", " \t\r\n\u200b"])("nothing comes of %j", (content) => {
  expect(toTextBlocks(content)).toEqual([]);
});

describe("hard-wrapped lines are joined", () => {
  test("a newswire of old, indented paragraphs", () => {
    const wire = [
      "  GENEVA, Feb 26 - Delegates of the two neighbours met here on",
      "Monday for the first time in seven years and agreed to meet",
      "again in the spring, their spokesmen said.",
      "  Neither side would say what had been offered. A communique",
      "is expected on Friday, when the ministers leave for home and",
      "report to their governments.",
    ];
    expect(textsOf(wire.join("\n"))).toEqual([
      wire.slice(0, 3).join(" ").trim(),
      wire.slice(3).join(" ").trim(),
    ]);
  });

  test("an e-mail, blank lines between paragraphs", () => {
    const mail = [
      "Министр иностранных дел прибыл в понедельник вечером в столицу",
      "соседней страны с рабочим визитом, сообщило посольство в своём",
      "утреннем сообщении.",
      "",
      "Во вторник он встретится с премьер-министром и откроет выставку",
      "к годовщине установления дипломатических отношений.",
    ];
    expect(textsOf(mail.join("\n"))).toEqual([
      mail.slice(0, 3).join(" "),
      mail.slice(4).join(" "),
    ]);
  });

  test("a headline well short of the column stays by itself", () => {
    const text = [
      "Talks resume in Geneva",
      "Delegates of the two neighbours met on Monday for the first time",
      "in seven years and agreed to meet again in the spring, officials",
      "of both said on their way out of the building by the lake today.",
    ];
    expect(textsOf(text.join("\n"))[0]).toBe(text[0]);
  });
});

describe("lines of their own stay so", () => {
  test.for([
    [
      "paragraphs longer than any column",
      [
        "Die Außenminister beider Länder trafen sich am Montag in Genf, um über die Wiederaufnahme der Gespräche zu beraten.",
        "Einen Termin für das nächste Treffen nannten sie nicht; beide wollen sich aber bald äußern.",
        "Zuvor hatte ein Sprecher gesagt, dass es keinen Grund zur Eile gebe und alles offen sei.",
      ],
    ],
    [
      "short lines",
      ["Inicio", "Política", "El canciller viaja a Pekín", "Compartir"],
    ],
    [
      "two lines are no pattern",
      [
        "The ministers met in Geneva on Monday for the first time in",
        "Another headline that happens to be about as long as the one",
      ],
    ],
  ] as const)("%s", ([, lines]) => {
    expect(textsOf(lines.join("\n"))).toEqual(lines);
  });
});
