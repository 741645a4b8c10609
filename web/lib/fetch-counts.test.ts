import type { WordsQuery } from "@communique/indexer/search/search-words";
import { expect, test } from "vitest";
import type { CountQuery } from "./count-topics";
import { fetchCounts } from "./fetch-counts";
import { multiSearchBody } from "./search-request";

const signal = new AbortController().signal;
const query = (words: string, ...fields: CountQuery["fields"]) => ({
  query: words,
  literal: [],
  filter: null,
  fields,
});

test("asks once for all, in a form that the proxy allows, and gives each its own", async () => {
  const sent: (readonly WordsQuery[])[] = [];
  const send = (queries: readonly WordsQuery[]) => {
    sent.push(queries);
    return Promise.resolve({
      results: [
        { facetDistribution: { countries: { KR: 2 }, language: { ko: 2 } } },
        { facetDistribution: { year: { "2024": 9 } } },
      ],
    });
  };
  const asked = [
    query("북한", "countries"),
    query("", "year"),
    query("북한", "language", "agency"),
  ];
  const counts = await fetchCounts(asked, "articles", { send, signal });
  expect(counts).toEqual([
    { countries: { KR: 2 } },
    { year: { "2024": 9 } },
    { language: { ko: 2 }, agency: {} },
  ]);
  expect(sent).toHaveLength(1);
  const body = { queries: sent[0] };
  expect(multiSearchBody("articles").parse(body)).toEqual(body);
  expect(body).toMatchObject({
    queries: [{ q: "북한", literal: [], limit: 0 }, { q: "" }],
  });
});

test("an answer of another form is none", async () => {
  const send = () => Promise.resolve({ hits: [] });
  await expect(
    fetchCounts([query("", "year")], "articles", { send, signal }),
  ).rejects.toThrow("results");
});
