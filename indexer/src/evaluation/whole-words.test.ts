import { expect, test } from "vitest";
import { WholeWords } from "./whole-words.ts";

const title = "多个真主党据点遭袭";
const words = new WholeWords([
  title,
  "黎巴嫩真主党称击落无人机",
  "真主党领导人发表讲话",
  "以军称打击真主党设施",
  "据点遭到袭击",
  "新思想引领新征程",
  "新思想引领新征程 绿色发展",
  "新思想引领新征程 乡村振兴",
  "Hezbollah denies",
]);
const wholeOf = (piece: string) => {
  const start = title.indexOf(piece);
  const whole = words.around(title, { start, end: start + piece.length });
  return title.slice(whole.start, whole.end);
};

test("a part that goes on alike in nearly all titles becomes the whole word", () => {
  expect(wholeOf("真主")).toBe("真主党");
});

test("a word with different neighbours stays as it is", () => {
  expect(wholeOf("真主党")).toBe("真主党");
});

test("a saying's words are whole", () => {
  const span = { start: 1, end: 3 };
  expect(words.around("新思想引领新征程", span)).toEqual(span);
});

test("what stands in few titles is not judged", () => {
  expect(wholeOf("据点")).toBe("据点");
});
