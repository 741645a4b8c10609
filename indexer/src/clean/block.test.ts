import { expect, test } from "vitest";
import { endsLikeSentence, weigh } from "./block.ts";

test.for([
  ["nothing", "", 0],
  ["Latin", "Seoul", 5],
  ["Cyrillic", "Сеул", 4],
  ["Arabic", "سيول", 4],
  ["Hangul", "서울", 5],
  ["Kana", "ソウル", 7.5],
  ["Han", "首尔", 5],
  ["mixed", "ASEAN 정상", 11],
] as const)("a text's weight: %s", ([, text, weight]) => {
  expect(weigh(text)).toBe(weight);
});

test.for([
  "Sie trafen sich.",
  "Why?",
  "Никогда!",
  "He said: “We are ready.”",
  "« Nous sommes prêts. »",
  "(Der Besuch dauert zwei Tage.)",
  "협력하기로 했다.",
  "「協力する。」",
  "会談した（共同。）",
  "هل يعود؟",
  "Ihre Punkte:",
  "その理由は：",
  "Der Rest ist offen…",
  "He left.) ",
])("ends like a sentence: %s", (text) => {
  expect(endsLikeSentence(text)).toBe(true);
});

test.for([
  "Minister reist nach Seoul",
  "“Ready to talk”",
  "외교장관 회담",
  "3.5 million",
  "3,",
  ")",
  "",
])("does not: %s", (text) => {
  expect(endsLikeSentence(text)).toBe(false);
});
