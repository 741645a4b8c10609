import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printArticle, toPrintedArticle } from "./article-print.ts";
import { groupVersions } from "./group-versions.ts";
import type { PrintedArticle } from "./is-version.ts";

const article = (
  id: string,
  text: string,
  day: string | null = "2024-06-14",
): PrintedArticle =>
  toPrintedArticle(id, printArticle({ text: { en: text }, date: day }));

/** A report of which each number is a sentence. */
const report = (...numbers: readonly number[]) =>
  numbers
    .map((at) =>
      Array.from("abcdefghi", (letter) => `w${at}${letter}`).join(" "),
    )
    .map((words) => `The ${words}.`)
    .join(" ");
const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => from + at);

describe("who leads", () => {
  const text = report(...range(0, 12));
  test.for<readonly [string, readonly PrintedArticle[]]>([
    [
      "the earliest",
      [
        article("lead", text, "2024-06-13"),
        article("b", `${text} More.`, "2024-06-14"),
        article("c", text, null),
      ],
    ],
    [
      "of one day, the longest",
      [article("a", text), article("lead", `${text} More of it.`)],
    ],
    ["of equals, the first by id", [article("z", text), article("lead", text)]],
  ])("%s", ([, articles]) => {
    const groups = groupVersions(articles);
    const group = { cluster: "lead", versions: articles.length };
    for (const { id } of articles) expect(groups.get(id)).toEqual(group);
  });
});

test("what stands alone is in no group", () => {
  expect(
    groupVersions([
      article("a", report(...range(0, 12))),
      article("b", report(...range(12, 24))),
    ]).size,
  ).toBe(0);
});

test("ten thousand notices without a day take no time", () => {
  const notice = report(0, 1);
  const one = article("", notice, null);
  const articles = Array.from({ length: 10_000 }, (_, at) =>
    Object.assign({}, one, { id: `${at}` }),
  );
  const started = performance.now();
  expect(groupVersions(articles).size).toBe(0);
  // Compared with one another they take some ten seconds.
  expect(performance.now() - started).toBeLessThan(2000);
});

test("all are like the leader: a chain of changes is not one group", () => {
  const steps = [0, 4, 8, 12].map((from, at) =>
    article(`${at}`, report(...range(from, from + 20)), `2024-06-1${at}`),
  );
  const clusters = steps.map(({ id }) => groupVersions(steps).get(id)?.cluster);
  expect(clusters[0]).toBe(clusters[1]);
  expect(clusters[0]).not.toBe(clusters[3]);
});

test("the groups do not depend on the articles' order", () => {
  const corpus = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 6 }),
      length: fc.integer({ min: 8, max: 14 }),
      day: fc.constantFrom("2024-06-14", "2024-06-15", "2024-07-01", null),
    }),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(corpus, fc.infiniteStream(fc.nat()), (specs, order) => {
      const articles = specs.map(({ from, length, day }, at) =>
        article(`id-${at}`, report(...range(from, from + length)), day),
      );
      const keys = [...order.take(articles.length)];
      const turned = articles
        .map((each, at) => [keys[at] ?? 0, each] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, each]) => each);
      const sorted = (groups: ReturnType<typeof groupVersions>) =>
        [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(groupVersions(turned))).toEqual(
        sorted(groupVersions(articles)),
      );
    }),
    { numRuns: 60 },
  );
});
