import { expect, test } from "vitest";
import { packTrees } from "./pack-trees.ts";

// That what is packed comes out the same is told in boosted-trees.test.ts.
test("a literal of one line a tree, with the names in use", () => {
  const packed = packTrees(
    {
      base: -1.23456,
      trees: [
        {
          feature: [2, -1, -1],
          bound: [1234.5, -0.0123456, 3],
          right: [2, -1, -1],
        },
        { feature: [-1], bound: [0.5], right: [-1] },
      ],
    },
    ["weight", "links", "score"],
  );
  expect(packed).toBe(`{
  names: ["score"],
  base: -1.23,
  trees: [
    [0,1230,-1,-0.0123,-1,3],
    [-1,0.5],
  ],
}`);
});
