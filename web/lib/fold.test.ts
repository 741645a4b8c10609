import { expect, test } from "vitest";
import { matchesWords } from "./fold";

test.for<[string, string, boolean]>([
  ["Recep Tayyip Erdoğan", "erdogan", true],
  ["Péter Szijjártó", "SZIJJARTO", true],
  ["Kim Jong-un", "un kim", true],
  ["Straße", "strasse", true],
  ["Сергей Лавров", "лавр", true],
  ["서울외교신문", "외교", true],
  ["Sergey Lavrov", "", true],
  ["Sergey Lavrov", "lawrow", false],
])("%s matches “%s”: %s", ([text, typed, expected]) => {
  expect(matchesWords(text, typed)).toBe(expected);
});
