import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packTrees } from "../../training/pack-trees.ts";
import {
  toLogOdds,
  unpackTrees,
  valueOf,
  type BoostedTrees,
  type Tree,
  type TreeWeights,
} from "./boosted-trees.ts";

// links <= 0.5 ? (weight <= 40 ? 1 : 2) : 3
const PACKED = [1, 0.5, 0, 40, -1, 1, -1, 2, -1, 3];
const WEIGHTS: TreeWeights = {
  names: ["weight", "links"],
  base: -0.5,
  trees: [PACKED, [-1, 0.25]],
};

describe("unpacking", () => {
  test("a tree in preorder", () => {
    expect(unpackTrees(WEIGHTS, ["weight", "links"]).trees[0]).toEqual({
      feature: [1, 0, -1, -1, -1],
      bound: [0.5, 40, 1, 2, 3],
      right: [4, 3, -1, -1, -1],
    });
  });

  test("a leaf alone", () => {
    expect(unpackTrees(WEIGHTS, ["weight", "links"]).trees[1]).toEqual({
      feature: [-1],
      bound: [0.25],
      right: [-1],
    });
  });

  test("for rows of another order, with more in them", () => {
    const trees = unpackTrees(WEIGHTS, ["links", "other", "weight"]);
    expect(toLogOdds(trees, [0.2, 99, 30])).toBe(-0.5 + 1 + 0.25);
    expect(toLogOdds(trees, [0.9, 99, 30])).toBe(-0.5 + 3 + 0.25);
  });

  test("an unknown feature throws, and says what to do", () => {
    expect(() => unpackTrees(WEIGHTS, ["weight"])).toThrow(
      'the model asks for "links": train it again (npm run train)',
    );
  });
});

describe("the value of the leaf that a row falls into", () => {
  const { trees } = unpackTrees(WEIGHTS, ["weight", "links"]);
  const tree = trees[0];
  test.for([
    ["left, left", [30, 0.2], 1],
    ["left, right", [50, 0.2], 2],
    ["right", [30, 0.6], 3],
    ["at a bound: left", [40, 0.5], 1],
    ["what a row lacks is 0", [], 1],
  ] as const)("%s", ([, row, value]) => {
    expect(tree && valueOf(tree, row)).toBe(value);
  });
});

describe("properties", () => {
  const NAMES = ["a", "b", "c", "d"];
  /** Three figures are what a file keeps. */
  const number = fc
    .double({ min: -1000, max: 1000, noNaN: true })
    .map((value) => Number(value.toPrecision(3)))
    .filter((value) => !Object.is(value, -0));

  interface Node {
    readonly feature: number;
    readonly value: number;
    readonly left?: Node | undefined;
    readonly right?: Node | undefined;
  }
  const { node } = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      number.map((value) => ({ feature: -1, value })),
      fc.record({
        feature: fc.nat(NAMES.length - 1),
        value: number,
        left: tie("node"),
        right: tie("node"),
      }),
    ),
  }));

  function toTree(root: Node): Tree {
    const feature: number[] = [],
      bound: number[] = [],
      right: number[] = [];
    const add = (each: Node) => {
      const at = feature.length;
      feature.push(each.feature);
      bound.push(each.value);
      right.push(-1);
      if (each.left === undefined || each.right === undefined) return;
      add(each.left);
      right[at] = feature.length;
      add(each.right);
    };
    add(root);
    return { feature, bound, right };
  }

  const grown: fc.Arbitrary<BoostedTrees> = fc.record({
    base: number,
    trees: fc.array(node.map(toTree), { maxLength: 5 }),
  });
  const row = fc.array(number, { minLength: 4, maxLength: 4 });

  /** What packTrees writes is a literal of TypeScript; with quoted keys and no last commas it is JSON. */
  const toWeights = (literal: string): TreeWeights => {
    const json = literal
      .replace(/^ {2}(\w+):/gm, '"$1":')
      .replace(/,(\s*[}\]])/g, "$1");
    const weights: TreeWeights = JSON.parse(json);
    return weights;
  };

  test("what is packed comes out the same", () => {
    fc.assert(
      fc.property(grown, (trees) => {
        const weights = toWeights(packTrees(trees, NAMES));
        expect(unpackTrees(weights, NAMES)).toEqual(trees);
      }),
    );
  });

  test("log-odds are the base and one value from each tree", () => {
    fc.assert(
      fc.property(grown, row, (trees, numbers) => {
        const sum = trees.trees.reduce(
          (total, tree) => total + valueOf(tree, numbers),
          trees.base,
        );
        expect(toLogOdds(trees, numbers)).toBeCloseTo(sum);
      }),
    );
  });

  test("only the features in use are kept by name", () => {
    fc.assert(
      fc.property(grown, (trees) => {
        const used = new Set(trees.trees.flatMap(({ feature }) => feature));
        used.delete(-1);
        expect(toWeights(packTrees(trees, NAMES)).names).toEqual(
          NAMES.filter((_, at) => used.has(at)),
        );
      }),
    );
  });
});
