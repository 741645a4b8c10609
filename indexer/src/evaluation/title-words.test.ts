import { expect, test } from "vitest";
import { toTestArticle } from "./test-article.ts";
import { findTellingWords, TitleIndex, toTitleWords } from "./title-words.ts";
import { toTyped } from "./typed-words.ts";

const textsOf = (words: readonly { readonly text: string }[] | null) =>
  words?.map(({ text }) => text);

test.for([
  ["OPEC <OPEC> agrees on “quotas”, again", "OPEC OPEC agrees on quotas again"],
  ["Kim Jong-un's train: 60 hours", "Kim Jong-un's train 60 hours"],
  ["남북 정상, 판문점 선언 서명", "남북 정상 판문점 선언 서명"],
] as const)("words of %s", ([title, words]) => {
  expect(textsOf(toTitleWords(title))?.join(" ")).toBe(words);
});

test("words stand where they say, in Chinese as well", () => {
  const title = "“王毅”访问巴黎 讨论 Ukraine";
  const words = toTitleWords(title);
  expect(words.length).toBeGreaterThan(3);
  for (const { text, start, end } of words)
    expect(title.slice(start, end)).toBe(text);
});

const articles = [
  toTestArticle("a", "Ministers agree on grain corridor in Istanbul"),
  toTestArticle("b", "Ministers agree on gas price"),
  toTestArticle("c", "Ministers agree to meet on grain"),
];
const titles = new TitleIndex(articles);

test("the rarest words tell an article, in the title's order", () => {
  expect(textsOf(findTellingWords(articles[0]?.title ?? "", titles))).toEqual([
    "grain",
    "corridor",
    "Istanbul",
  ]);
  expect(findTellingWords("On in", titles)).toBeNull();
});

test("titles are found by all of some words, and by a word's beginning", () => {
  const [first] = articles;
  expect(titles.withAll(["ministers", "grain"]).map(({ key }) => key)).toEqual([
    "a",
    "c",
  ]);
  expect(titles.withAll(["ministers", "unknown"])).toEqual([]);
  expect(first !== undefined && titles.hasPrefix(first, "Ista")).toBe(true);
  expect(first !== undefined && titles.hasPrefix(first, "bul")).toBe(false);
  expect(titles.hasWord("GRAIN")).toBe(true);
});

test("Chinese words that stand together are typed together, and names whole", () => {
  const title = "圣多美和普林西比总理访华 会谈";
  const words = toTitleWords(title).filter(({ text }) =>
    ["总理", "会谈"].includes(text),
  );
  expect(toTyped(words, title, [])).toEqual(["总理", "会谈"]);
  const last = toTitleWords(title).filter(({ text }) =>
    ["普林西比", "西比", "林西", "总理"].includes(text),
  );
  expect(toTyped(last, title, [{ start: 0, end: 8 }])).toEqual([
    "圣多美和普林西比总理",
  ]);
});

test("words of other scripts are typed apart", () => {
  const title = "Gipfel in Genf";
  expect(toTyped(toTitleWords(title), title, [])).toEqual([
    "Gipfel",
    "in",
    "Genf",
  ]);
});
