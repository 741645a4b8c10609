import {
  valueOf,
  type BoostedTrees,
  type Tree,
} from "../clean/model/boosted-trees.ts";

/** Rows of numbers, what each is (0 or 1), and how much each counts. */
export interface TrainingSet {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

/** How trees are grown. */
export interface GrowOptions {
  readonly trees?: number;
  readonly depth?: number;
  readonly learningRate?: number;
  /** Sum of weights that a leaf holds at least, as hessian. */
  readonly leastLeaf?: number;
  readonly regularisation?: number;
  /** Share of the features tried for each tree. */
  readonly featureShare?: number;
  /** Share of the rows that each tree is grown on. */
  readonly rowShare?: number;
  readonly seed?: number;
}

const BINS = 48;

interface Binned {
  /** By feature: the bin of each row. */
  readonly bins: readonly Uint8Array[];
  /** By feature: upper bounds of the bins but the last. */
  readonly bounds: readonly (readonly number[])[];
}

/**
 * Grows gradient boosted trees with logistic loss (Friedman 2001; second-order leaves and histogram splits as in
 * XGBoost, Chen & Guestrin 2016). Deterministic for a seed.
 */
export function growTrees(
  names: readonly string[],
  { rows, labels, weights }: TrainingSet,
  {
    trees = 150,
    depth = 4,
    learningRate = 0.1,
    leastLeaf = 1,
    regularisation = 2,
    featureShare = 0.5,
    rowShare = 0.6,
    seed = 1,
  }: GrowOptions = {},
): BoostedTrees {
  const { bins, bounds } = toBins(names, rows);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positive =
    labels.reduce((sum, label, at) => sum + label * (weights[at] ?? 0), 0) /
    total;
  const base = Math.log(positive / (1 - positive));
  const margins = new Float64Array(rows.length).fill(base);
  const gradients = new Float64Array(rows.length),
    hessians = new Float64Array(rows.length);
  const random = toRandom(seed);
  const grown: Tree[] = [];
  for (let turn = 0; turn < trees; turn += 1) {
    for (let at = 0; at < rows.length; at += 1) {
      const p = 1 / (1 + Math.exp(-(margins[at] ?? 0)));
      const weight = weights[at] ?? 0;
      gradients[at] = (p - (labels[at] ?? 0)) * weight;
      hessians[at] = Math.max(1e-6, p * (1 - p)) * weight;
    }
    const features = [...names.keys()].filter(() => random() < featureShare);
    const tree = {
      feature: [] as number[],
      bound: [] as number[],
      right: [] as number[],
    };
    const grow = (members: Int32Array, level: number): number => {
      let gradient = 0,
        hessian = 0;
      for (const at of members) {
        gradient += gradients[at] ?? 0;
        hessian += hessians[at] ?? 0;
      }
      const node = tree.feature.length;
      tree.feature.push(-1);
      tree.bound.push(0);
      tree.right.push(-1);
      const split =
        level < depth ? findSplit(members, features, gradient, hessian) : null;
      if (split === null) {
        const value = (-gradient / (hessian + regularisation)) * learningRate;
        tree.bound[node] = value;
        return node;
      }
      const column = bins[split.feature] ?? new Uint8Array();
      const isLeft = (at: number) => (column[at] ?? 0) <= split.bin;
      tree.feature[node] = split.feature;
      tree.bound[node] = bounds[split.feature]?.[split.bin] ?? 0;
      grow(members.filter(isLeft), level + 1);
      tree.right[node] = grow(
        members.filter((at) => !isLeft(at)),
        level + 1,
      );
      return node;
    };
    const findSplit = (
      members: Int32Array,
      tried: readonly number[],
      gradient: number,
      hessian: number,
    ) => {
      let best: { feature: number; bin: number } | null = null,
        most = 1e-9;
      const parent = gradient ** 2 / (hessian + regularisation);
      const sums = new Float64Array(BINS * 2);
      for (const feature of tried) {
        const column = bins[feature] ?? new Uint8Array();
        const last = bounds[feature]?.length ?? 0;
        if (last === 0) continue;
        sums.fill(0);
        for (const at of members) {
          const slot = (column[at] ?? 0) * 2;
          sums[slot] = (sums[slot] ?? 0) + (gradients[at] ?? 0);
          sums[slot + 1] = (sums[slot + 1] ?? 0) + (hessians[at] ?? 0);
        }
        let g = 0,
          h = 0;
        for (let bin = 0; bin < last; bin += 1) {
          g += sums[bin * 2] ?? 0;
          h += sums[bin * 2 + 1] ?? 0;
          if (h < leastLeaf || hessian - h < leastLeaf) continue;
          const gain =
            g ** 2 / (h + regularisation) +
            (gradient - g) ** 2 / (hessian - h + regularisation) -
            parent;
          if (gain > most) {
            most = gain;
            best = { feature, bin };
          }
        }
      }
      return best;
    };
    const drawn = Int32Array.from(rows.keys()).filter(
      () => random() < rowShare,
    );
    grow(drawn, 0);
    grown.push(tree);
    for (let at = 0; at < rows.length; at += 1)
      margins[at] = (margins[at] ?? 0) + valueOf(tree, rows[at] ?? []);
  }
  return { base, trees: grown };
}

function toBins(
  names: readonly string[],
  rows: readonly (readonly number[])[],
): Binned {
  const bounds = names.map((_, feature) => {
    const values = Float64Array.from(rows, (row) => row[feature] ?? 0).sort();
    const found: number[] = [];
    for (let bin = 1; bin < BINS; bin += 1) {
      const value = values[Math.floor((bin * values.length) / BINS)] ?? 0;
      if (value < (values.at(-1) ?? 0) && value !== found.at(-1))
        found.push(value);
    }
    // Rare values at the low end would all fall into one bin with the first quantile.
    const lowest = values[0] ?? 0;
    if (found.length > 0 && lowest < (found[0] ?? 0) && found.length < BINS - 1)
      found.unshift(lowest);
    if (found.length === 0 && lowest < (values.at(-1) ?? 0)) found.push(lowest);
    return found;
  });
  const bins = names.map((_, feature) => {
    const edges = bounds[feature] ?? [];
    return Uint8Array.from(rows, (row) => {
      const value = row[feature] ?? 0;
      let bin = 0;
      while (bin < edges.length && value > (edges[bin] ?? 0)) bin += 1;
      return bin;
    });
  });
  return { bins, bounds };
}

/** A linear congruential generator (Numerical Recipes): the same draws on any machine. */
export function toRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
