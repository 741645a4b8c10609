import { expect, test } from "vitest";
import { listValues } from "./list-values";

const choice = {
  wanted: ["XK"],
  unwanted: ["DE"],
  stateOf: (value: string) =>
    value === "XK" ? "wanted" : value === "DE" ? "unwanted" : null,
} as const;

test("lists what is counted, and what is chosen without an article", () => {
  const labelOf = (value: string) => `name of ${value}`;
  expect(listValues({ FR: 2, BE: 2, KR: 9 }, choice, { labelOf })).toEqual([
    { value: "KR", label: "name of KR", count: 9, state: null },
    { value: "BE", label: "name of BE", count: 2, state: null },
    { value: "FR", label: "name of FR", count: 2, state: null },
    { value: "DE", label: "name of DE", count: 0, state: "unwanted" },
    { value: "XK", label: "name of XK", count: 0, state: "wanted" },
  ]);
});
