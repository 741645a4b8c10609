import { expect, test } from "vitest";
import { packWords, unpackQueries } from "./packed-words";

const unpack = (q: string) =>
  unpackQueries(JSON.stringify({ queries: [{ indexUid: "articles", q }] }));

test.for([
  ["lawrow", []],
  ["lawrow summit", ["summit", "lawrow"]],
  ["", []],
] as const)("%s is unpacked as it was packed", ([query, literal]) => {
  expect(unpack(packWords(query, literal))).toEqual([
    { indexUid: "articles", q: query, literal },
  ]);
});

test("the mark itself is no word", () => {
  expect(unpack(packWords("a\u{f8ff}b", ["a"]))).toMatchObject([
    { q: "a b", literal: ["a"] },
  ]);
});

test("what is no query is left out", () => {
  expect(unpackQueries('{"queries": [1, {}]}')).toEqual([]);
});
