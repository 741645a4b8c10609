import { expect, test } from "vitest";
import { joinJson } from "./join-json.ts";

test.for([
  ["lists", ["a", "b"], ["b", "c"], ["a", "b", "c"]],
  [
    "objects",
    { KR: { names: ["Korea"] }, _not: ["x"] },
    { KR: { names: ["ROK"], cities: ["Busan"] }, JP: { names: ["Japan"] } },
    {
      KR: { names: ["Korea", "ROK"], cities: ["Busan"] },
      _not: ["x"],
      JP: { names: ["Japan"] },
    },
  ],
  ["texts: the other's", "JO", "US", "US"],
  ["a list in place of a text", "GE", ["GE", "US"], ["GE", "US"]],
] as const)("%s", ([, known, own, joined]) => {
  expect(joinJson(known, own)).toEqual(joined);
});
