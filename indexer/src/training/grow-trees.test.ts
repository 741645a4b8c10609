import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toLogOdds, type BoostedTrees } from "../clean/model/boosted-trees.ts";
import { growTrees, toRandom, type TrainingSet } from "./grow-trees.ts";

const NAMES = ["weight", "links", "noise"];

/** Rows of chance numbers, labelled by a rule. */
function toSet(
  isPositive: (row: readonly number[]) => boolean,
  size = 400,
): TrainingSet {
  const random = toRandom(7);
  const rows = Array.from({ length: size }, () =>
    NAMES.map(() => Math.round(random() * 100) / 100),
  );
  return {
    rows,
    labels: rows.map((row) => Number(isPositive(row))),
    weights: rows.map(() => 1),
  };
}

const shareRight = (trees: BoostedTrees, { rows, labels }: TrainingSet) =>
  rows.filter((row, at) => toLogOdds(trees, row) > 0 === (labels[at] === 1))
    .length / rows.length;

const depthOf = ({ feature, right }: BoostedTrees["trees"][number]) => {
  const below = (node: number): number =>
    (feature[node] ?? -1) < 0
      ? 0
      : 1 + Math.max(below(node + 1), below(right[node] ?? 0));
  return below(0);
};

const SMALL = { trees: 60, depth: 3, learningRate: 0.3 };

describe("what is separable is learned", () => {
  test.for([
    ["one number", ([weight = 0]: readonly number[]) => weight > 0.6, 0.99],
    [
      "two, both needed",
      ([weight = 0, links = 0]: readonly number[]) =>
        weight > 0.4 && links < 0.5,
      0.98,
    ],
    [
      "two that turn each other round",
      ([weight = 0, links = 0]: readonly number[]) =>
        weight > 0.5 !== links > 0.5,
      0.95,
    ],
  ] as const)("%s", ([, isPositive, share]) => {
    const set = toSet(isPositive);
    expect(shareRight(growTrees(NAMES, set, SMALL), set)).toBeGreaterThan(
      share,
    );
  });

  test("rare values at the low end", () => {
    const rows = Array.from({ length: 300 }, (_, at) => [at < 5 ? 0 : 1]);
    const set = {
      rows,
      labels: rows.map(([value]) => value ?? 0),
      weights: rows.map(() => 1),
    };
    const trees = growTrees(["only"], set, {
      ...SMALL,
      featureShare: 1,
      rowShare: 1,
      leastLeaf: 0.01,
    });
    expect(toLogOdds(trees, [1])).toBeGreaterThan(0);
    expect(toLogOdds(trees, [0])).toBeLessThan(0);
  });
});

test("rows without weight teach nothing", () => {
  const right = toSet(([weight = 0]) => weight > 0.6);
  const wrong = toSet(([weight = 0]) => weight <= 0.6);
  const both = {
    rows: [...right.rows, ...wrong.rows],
    labels: [...right.labels, ...wrong.labels],
    weights: [...right.weights, ...wrong.weights.map(() => 0)],
  };
  expect(shareRight(growTrees(NAMES, both, SMALL), right)).toBeGreaterThan(
    0.99,
  );
});

describe("trees", () => {
  const set = toSet(([weight = 0, links = 0]) => weight + links > 1);

  test("are the same for the same seed, and others for another", () => {
    const grow = (seed: number) => growTrees(NAMES, set, { ...SMALL, seed });
    expect(grow(1)).toEqual(grow(1));
    expect(grow(2)).not.toEqual(grow(1));
  });

  test("are as many and as deep as asked for", () => {
    const { trees } = growTrees(NAMES, set, { trees: 7, depth: 2 });
    expect(trees).toHaveLength(7);
    expect(Math.max(...trees.map(depthOf))).toBe(2);
  });

  test("split on the names that rows have", () => {
    const { trees } = growTrees(NAMES, set, SMALL);
    for (const { feature } of trees)
      for (const at of feature) expect(at).toBeLessThan(NAMES.length);
  });

  test("no leaf holds less than asked for", () => {
    const { trees } = growTrees(NAMES, set, { ...SMALL, leastLeaf: 1e6 });
    expect(trees.every((tree) => depthOf(tree) === 0)).toBe(true);
  });

  test("without any, the share of positive rows is the answer", () => {
    const { base, trees } = growTrees(NAMES, set, { trees: 0 });
    const share =
      set.labels.reduce((sum, label) => sum + label, 0) / set.rows.length;
    expect(trees).toEqual([]);
    expect(1 / (1 + Math.exp(-base))).toBeCloseTo(share);
  });
});

test("draws are shares, spread evenly, the same for a seed", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = () => {
        const random = toRandom(seed);
        return Array.from({ length: 2000 }, () => random());
      };
      const drawn = draw();
      expect(draw()).toEqual(drawn);
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...drawn)).toBeLessThan(1);
      const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
    }),
  );
});
