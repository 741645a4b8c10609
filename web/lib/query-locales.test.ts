import { expect, test } from "vitest";
import { toLocales, withLocales } from "./query-locales";

test.for([
  ["German, a name", "lawrow", ["eng"]],
  ["Russian", "Лавров", ["eng"]],
  ["Arabic", "لافروف", ["eng"]],
  ["Korean", "외교부 장관", ["kor"]],
  ["Japanese with kana", "ラブロフ外相", ["jpn"]],
  ["Chinese characters alone", "外交部", ["cmn", "jpn"]],
  ["nothing", "", ["eng"]],
] as const)("%s", ([, query, locales]) => {
  expect(toLocales(query)).toEqual(locales);
});

test("adds locales to each query that has words, and keeps the rest", () => {
  const body = JSON.stringify({
    queries: [{ indexUid: "articles", q: "lawrow", limit: 3 }, { q: "" }],
  });
  const sent = withLocales({ body })?.body;
  expect(typeof sent === "string" ? JSON.parse(sent) : sent).toEqual({
    queries: [
      { indexUid: "articles", q: "lawrow", limit: 3, locales: ["eng"] },
      { q: "" },
    ],
  });
});

test("leaves other requests as they are", () => {
  const body = JSON.stringify({ facetName: "countries", facetQuery: "ru" });
  expect(withLocales({ body })).toEqual({ body });
  expect(withLocales(undefined)).toBeUndefined();
});
