import { expect, test } from "vitest";
import { toWholeWords, withWholeWords } from "./whole-words";

test.for<[string, string]>([
  ["…enminister Sergej und Präsident Wladim…", "… Sergej und Präsident …"],
  ["…<mark>Lawrow</mark> und andere", "…<mark>Lawrow</mark> und andere"],
  [
    "…__ais-highlight__Lawrow__/ais-highlight__ sagte…",
    "…__ais-highlight__Lawrow__/ais-highlight__ …",
  ],
  ["Ganzer Satz.", "Ganzer Satz."],
  ["…外交部发言人表示…", "…外交部发言人表示…"],
])("%s → %s", ([snippet, expected]) => {
  expect(toWholeWords(snippet)).toBe(expected);
});

test("leaves hits without a snippet as they are", () => {
  const hits = [{ id: "1" }, { id: "2", _snippetResult: { text: null } }];
  expect(withWholeWords(hits)).toEqual(hits);
});
