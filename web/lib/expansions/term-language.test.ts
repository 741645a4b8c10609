import { expect, test } from "vitest";
import { findTermLanguage } from "./term-language";

test.for([
  ["Lavrov", "und"],
  ["Лавров", "ru"],
  ["Сергій Лавров", "uk"],
  ["라브로프", "ko"],
  ["ラブロフ", "ja"],
  ["拉夫罗夫", "zh"],
  ["لافروف", "ar"],
  ["Phạm Bình Minh", "vi"],
] as const)("%s is %s", ([term, language]) => {
  expect(findTermLanguage(term)).toBe(language);
});
