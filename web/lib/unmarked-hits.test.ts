import { expect, test } from "vitest";
import { hasPlainSnippet, listUnmarked } from "./unmarked-hits";

const hit = (id: string, title: string, text: string) => ({
  id,
  _highlightResult: {
    title: { en: { value: title, matchLevel: "full", matchedWords: [] } },
  },
  _snippetResult: { text: { en: { value: text, matchLevel: "full" } } },
});
const hits = [
  hit("none", "Talks", "Lavrov said"),
  hit("one", "Talks", "<mark>sanctions</mark> and <mark>Sanctions</mark>"),
  hit(
    "both",
    "__ais-highlight__Lawrow__/ais-highlight__",
    "__ais-highlight__sanctions__/ais-highlight__",
  ),
] as const;

test("hits with fewer marks than words", () => {
  expect(listUnmarked(hits, "lawrow sanctions")).toEqual(["none", "one"]);
  expect(listUnmarked(hits, "lawrow")).toEqual(["none"]);
  expect(listUnmarked(hits, " ")).toEqual([]);
});

test("snippets without a mark", () => {
  expect(hits.map(hasPlainSnippet)).toEqual([true, false, false]);
});
