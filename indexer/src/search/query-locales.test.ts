import { expect, test } from "vitest";
import { toLocales } from "./query-locales.ts";

test.for([
  ["German, a name", "lawrow", ["eng"]],
  ["Russian", "Лавров", ["eng"]],
  ["Arabic", "لافروف", ["eng"]],
  ["Korean", "외교부 장관", ["kor"]],
  ["Japanese with kana", "ラブロフ外相", ["jpn"]],
  ["Chinese characters alone", "外交部", ["cmn", "jpn"]],
  [
    "a Korean name among Chinese words",
    "라브로프 外交部",
    ["kor", "cmn", "jpn"],
  ],
  ["a Korean name among Japanese words", "라브로프 の会談", ["kor", "jpn"]],
  ["nothing", "", ["eng"]],
] as const)("%s", ([, query, locales]) => {
  expect(toLocales(query)).toEqual(locales);
});
