import { expect, test } from "vitest";
import { withLocales } from "./with-locales";

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
