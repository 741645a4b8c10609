import { expect, test } from "vitest";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { toConceptToken } from "./concept-token.ts";

test("a token is one word, with nothing in it to cut at", () => {
  expect(toConceptToken("g7-summit")).toBe("xqxqg7summit");
});

test("no two concepts have one token", () => {
  const { concepts } = loadKnowledge();
  const tokens = new Set(concepts.map(({ id }) => toConceptToken(id)));
  expect(tokens.size).toBe(concepts.length);
});
