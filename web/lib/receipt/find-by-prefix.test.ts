import { expect, test } from "vitest";
import { toClause } from "./find-by-prefix";

test.for([
  ["0123456789ab", '(id >= "0123456789ab" AND id < "0123456789ac")'],
  ["00000000000f", '(id >= "00000000000f" AND id < "000000000010")'],
  ["ffffffffffff", '(id >= "ffffffffffff")'],
] as const)("%s lies between two texts", ([prefix, clause]) => {
  expect(toClause(prefix)).toBe(clause);
});
