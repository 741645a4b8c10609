import { expect, test } from "vitest";
import type { Block } from "../block.ts";
import { foreignLanguage } from "./foreign-language.ts";

const DE = [
  "Russland wolle die Zusammenarbeit mit Nordkorea in allen Bereichen weiterentwickeln, sagte der Sprecher des Außenministeriums am Montag in Moskau.",
  "Das Ministerium teilte außerdem mit, dass der Minister in der kommenden Woche zu Gesprächen nach Pjöngjang reisen werde, um über den Handel zu sprechen.",
  "Beobachter erwarten von dem Besuch keine Überraschungen, wohl aber eine gemeinsame Erklärung über die Lage in der Region.",
];

const removedOf = (texts: readonly string[]) => {
  const blocks = texts.map((text): Block => ({
    text,
    tag: "p",
    linkDensity: 0,
    placeScore: 0,
    blankBefore: true,
  }));
  return [...foreignLanguage.find(blocks)].map((at) => texts[at]);
};

test.for([
  ["vi", "Nga muốn phát triển hợp tác với Triều Tiên trong mọi lĩnh vực"],
  ["ko", "러시아는 북한과의 협력을 발전시키기를 원한다고 밝혔다"],
  ["ru", "Россия хочет развивать сотрудничество с Северной Кореей"],
] as const)("a line that a machine translation left goes: %s", ([, line]) => {
  expect(removedOf([DE[0] ?? "", line, DE[1] ?? "", DE[2] ?? ""])).toEqual([
    line,
  ]);
});

test.for([
  ["the page's own language", DE],
  ["names", [...DE, "Kim Jong Un, Lee Jae-myung"]],
  ["a short line", [...DE, "Спасибо"]],
  [
    "a bilingual text",
    [
      DE[0] ?? "",
      "The minister said on Monday that his country wanted to develop its cooperation with the north in all fields, and that he would travel there next week.",
    ],
  ],
  ["nothing", []],
] as const)("stays: %s", ([, texts]) => {
  expect(removedOf(texts)).toEqual([]);
});
