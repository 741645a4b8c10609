import { describe, expect, test } from "vitest";
import {
  findFacts,
  haveOtherFacts,
  MOST_FACTS,
  parseFacts,
  writeFacts,
} from "./find-facts.ts";

const facts = (text: string) => findFacts(text) ?? new Uint32Array();
const differ = (a: string, b: string) => haveOtherFacts(facts(a), facts(b));

test("names and numbers are facts, days of a month are none", () => {
  const all = facts("On 14 June Lavrov met Wang Yi, and 3,500 people came.");
  expect(all).toHaveLength(facts("On June Lavrov Wang Yi 3,500").length);
  expect(all).toEqual(all.toSorted());
  expect(parseFacts(writeFacts(all))).toEqual(all);
  expect(facts("TASS")).toEqual(facts("Tass"));
});

test.for([
  [
    "Chinese",
    "王毅14日在北京会见俄罗斯外长拉夫罗夫，双方就2024年的会谈交换意见。",
  ],
  ["Korean", "조태열 외교부 장관은 14일 서울에서 왕이 외교부장과 회담했다."],
  ["Arabic", "التقى وزير الخارجية نظيره الروسي في موسكو عام 2024."],
] as const)("%s has no capitals to tell names by", ([, text]) => {
  expect(findFacts(text)).toBeNull();
});

describe("other facts", () => {
  const REPORT =
    "The Polish embassy in Oslo received the letter from Mr Nowak on Monday.";
  test.for([
    ["the same text", REPORT, REPORT, false],
    [
      "one carried on",
      REPORT,
      `${REPORT} Later Lavrov, Blinken and Borrell wrote as well.`,
      false,
    ],
    [
      "one name spelled otherwise",
      REPORT,
      REPORT.replace("Nowak", "Novak"),
      false,
    ],
    [
      "another embassy, city and writer",
      REPORT,
      REPORT.replace("Polish", "Thai").replace("Oslo", "Rome"),
      true,
    ],
  ] as const)("%s", ([, a, b, expected]) => {
    expect(differ(a, b)).toBe(expected);
    expect(differ(b, a)).toBe(expected);
  });

  test("of long texts, in what is kept of both", () => {
    const names = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, at) =>
          `Name${"abcdefghij"[(from + at) % 10]}${String.fromCodePoint(97 + Math.floor((from + at) / 10))}`,
      ).join(" ");
    expect(facts(names(0, 200))).toHaveLength(MOST_FACTS);
    expect(differ(names(0, 200), names(0, 250))).toBe(false);
    expect(differ(names(0, 200), names(50, 250))).toBe(true);
  });
});
