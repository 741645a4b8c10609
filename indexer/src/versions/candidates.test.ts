import * as fc from "fast-check";
import { expect, test } from "vitest";
import { printArticle, toPrintedArticle } from "./article-print.ts";
import { Candidates } from "./candidates.ts";
import { groupVersions } from "./group-versions.ts";
import type { PrintedArticle } from "./is-version.ts";

/** A report of which each number is a sentence. */
const toArticle = (
  id: string,
  numbers: readonly number[],
  day: string | null,
): PrintedArticle =>
  toPrintedArticle(
    id,
    printArticle({
      text: {
        en: numbers
          .map(
            (at) => `The minister of ${at} met envoy ${at * 7} in town ${at}.`,
          )
          .join(" "),
      },
      date: day,
    }),
  );

function choose(articles: readonly PrintedArticle[]): PrintedArticle[] {
  const candidates = new Candidates();
  for (const article of articles) candidates.add(article);
  const found = candidates.find();
  expect(found).toHaveLength(articles.length);
  return articles.filter((_, at) => found[at]);
}

const sentences = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 25 });
const days = fc.constantFrom("2024-06-13", "2024-06-14", "2024-09-01", null);

test("the groups of the candidates are the groups of all", () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(sentences, days), { maxLength: 40 }),
      (all) => {
        const articles = all.map(([numbers, day], at) =>
          toArticle(`${at}`, numbers, day),
        );
        expect(groupVersions(choose(articles))).toEqual(
          groupVersions(articles),
        );
      },
    ),
  ));

test("most articles are none, also of more than fit a chunk", () => {
  const alone = Array.from({ length: 70_000 }, (_, at) => ({
    ...toArticle("", [], "2024-06-14"),
    digest: at,
    signature: null,
  }));
  const pair = [1, 2].map((at) =>
    toArticle(`${at}`, [1, 2, 3, 4], "2024-06-14"),
  );
  const [first, second] = pair;
  if (first === undefined || second === undefined) throw new Error("no pair");
  expect(choose([first, ...alone, second])).toEqual(pair);
});

test("none of none", () => {
  expect(choose([])).toEqual([]);
});
