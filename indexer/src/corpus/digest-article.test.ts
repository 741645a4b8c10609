import { expect, test } from "vitest";
import { toDocument } from "../../test/document-fixture.ts";
import { digestArticle } from "./digest-article.ts";

const article = toDocument("a".repeat(64));
const digest = digestArticle(article);

test("is the same wherever the file is, and whatever versions there are", () => {
  const moved = {
    ...article,
    path: "other/folder.txt",
    cluster: "b".repeat(64),
    leads: false,
    versions: 3,
  };
  expect(digestArticle(moved)).toBe(digest);
  expect(digest).toMatch(/^[0-9a-f]{32}$/);
});

test("does not depend on the order of the fields", () => {
  const entries = Object.entries(article).toReversed();
  expect(digestArticle({ ...Object.fromEntries(entries), ...article })).toBe(
    digest,
  );
});

test.for([
  ["text", { text: { en: "Another text." } }],
  ["title", { title: { en: "Another title" } }],
  ["date", { date: "1999-12-31" }],
  ["officials", { officials: ["Somebody Else"] }],
  ["url", { url: "https://other.example/1" }],
] as const)("is another when the %s changes", ([, change]) => {
  expect(digestArticle({ ...article, ...change })).not.toBe(digest);
});
