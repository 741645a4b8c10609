import { expect, test } from "vitest";
import { parseServedState } from "./served-counts";

const state = {
  version: "2026-11-22T10:00:00Z",
  counts: {
    question: { query: "summit", filters: "country=KR" },
    answers: {
      country: { countries: { KR: 2, JP: 1 } },
      dates: { year: { "2018": 2 }, month: {} },
    },
  },
};

test("what the server sent comes back as it was, through JSON", () => {
  expect(parseServedState(JSON.parse(JSON.stringify([state])))).toEqual(state);
});

test("a search without filters, an index without a version", () => {
  const question = { query: "" };
  const sent = [{ version: null, counts: { question, answers: {} } }];
  expect(parseServedState(sent)).toEqual({
    version: null,
    counts: { question: { query: "", filters: undefined }, answers: {} },
  });
});

test.for([
  [undefined],
  [[]],
  [[{ outage: "engine-down" }]],
  [[{ version: null, counts: { question: {}, answers: {} } }]],
])("%o is nothing", ([userData]) => {
  expect(parseServedState(userData)).toBeNull();
});
