import { expect, test } from "vitest";
import { isSameTyping } from "./is-same-typing";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";

const search = (query: string) => ({ ...EMPTY_ROUTE, query });

test.each([
  ["l", "lawrow"],
  ["lawrow", "lawr"],
  ["north k", "north korea"],
  ["北", "北朝鮮"],
  ["lawrow", "lawrow "],
])("%j and %j are one search being written", (before, after) => {
  expect(isSameTyping(search(before), search(after))).toBe(true);
});

test.each([
  ["", "lawrow"],
  ["lawrow", ""],
  ["lawrow", "lawrow ukraine"],
  ["north korea", "north"],
  ["lawrow", "putin"],
])("%j and %j are two", (before, after) => {
  expect(isSameTyping(search(before), search(after))).toBe(false);
});

test("words taken as they stand are another search", () => {
  const literal = { ...search("lawrow"), literal: ["lawrow"] };
  expect(isSameTyping(search("lawrow"), literal)).toBe(false);
  expect(isSameTyping(literal, { ...literal, query: "lawrow " })).toBe(true);
});

test("a filter in between makes it another search", () => {
  const narrowed = { ...search("lawrow"), countries: ["KR"] };
  expect(isSameTyping(search("lawr"), narrowed)).toBe(false);
});
