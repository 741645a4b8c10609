import { expect, test } from "vitest";
import { packWords, unpackQueries } from "./packed-words";

const unpack = (q: string) =>
  unpackQueries(JSON.stringify({ queries: [{ indexUid: "articles", q }] }));

test.for([
  ["lawrow", []],
  ["lawrow summit", ["summit", "lawrow"]],
  ["", []],
] as const)("%s is unpacked as it was packed", ([query, literal]) => {
  const asked = { indexUid: "articles", q: query, literal };
  expect(unpack(packWords(query, { literal, meaning: null }))).toEqual([asked]);
  expect(unpack(packWords(query, { literal, meaning: "on" }))).toEqual([
    { ...asked, meaning: true },
  ]);
});

test("the mark itself is no word", () => {
  const packed = packWords("a\u{f8ff}b", { literal: ["a"], meaning: null });
  expect(unpack(packed)).toMatchObject([{ q: "a b", literal: ["a"] }]);
});

test("what is no query is left out", () => {
  expect(unpackQueries('{"queries": [1, {}]}')).toEqual([]);
});
