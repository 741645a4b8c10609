import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CorpusDigest } from "./corpus-digest.ts";

const id = fc.stringMatching(/^[0-9a-f]{64}$/);
const content = fc.stringMatching(/^[0-9a-f]{32}$/);
const lists = fc.uniqueArray(fc.tuple(id, content), {
  minLength: 1,
  selector: ([each]) => each,
});

function digest(articles: Iterable<readonly [string, string | null]>) {
  const all = new CorpusDigest();
  for (const [each, its] of articles) all.add(each, its);
  return all.finish();
}

const sorted = (articles: ReadonlyMap<string, string>) =>
  [...articles].sort(([a], [b]) => (a < b ? -1 : 1));

test("is the same for the same articles, and another after any change of one", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const articles = new Map(list);
      const before = digest(sorted(articles));
      const [first, its] = list[0] ?? ["", ""];
      expect(before.articles).toBe(list.length);
      expect(digest(sorted(new Map(list.toReversed())))).toEqual(before);
      const changed = new Map(articles).set(first, `${its}0`);
      expect(digest(sorted(changed)).corpus).not.toBe(before.corpus);
      const removed = new Map(articles);
      removed.delete(first);
      expect(digest(sorted(removed)).corpus).not.toBe(before.corpus);
    }),
  );
});

test("takes articles in the order of their ids alone", () => {
  expect(() =>
    digest([
      ["b", null],
      ["a", null],
    ]),
  ).toThrow("a comes after b");
});

test("of nothing is that of an empty file", () => {
  expect(digest([])).toEqual({
    articles: 0,
    corpus: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  });
});
