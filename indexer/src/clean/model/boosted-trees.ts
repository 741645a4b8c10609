/**
 * A binary tree in preorder: an inner node names a feature and a bound, its left child follows it (rows at or below the
 * bound), `right` is the place of the other. A leaf has feature -1 and its value as bound.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly bound: readonly number[];
  readonly right: readonly number[];
}

/** Trees whose values add up to log-odds. */
export interface BoostedTrees {
  readonly base: number;
  readonly trees: readonly Tree[];
}

/**
 * Trees as they are kept in a file: for each a preorder of `feature, bound` for inner nodes and `-1, value` for leaves;
 * features are places in `names`.
 */
export interface TreeWeights {
  readonly names: readonly string[];
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/**
 * Unpacks kept trees for rows whose numbers stand in the order of `columns`.
 *
 * @throws Error when the trees ask for a number that the rows don't have: code and weights are of different versions
 */
export function unpackTrees(
  { names, base, trees }: TreeWeights,
  columns: readonly string[],
): BoostedTrees {
  const places = names.map((name) => {
    const at = columns.indexOf(name);
    if (at < 0)
      throw new Error(
        `the model asks for "${name}": train it again (npm run train)`,
      );
    return at;
  });
  return { base, trees: trees.map((packed) => unpackTree(packed, places)) };
}

function unpackTree(
  packed: readonly number[],
  places: readonly number[],
): Tree {
  const feature: number[] = [],
    bound: number[] = [],
    right: number[] = [];
  const read = (at: number): number => {
    const own = feature.length;
    const name = packed[at] ?? -1;
    feature.push(name < 0 ? -1 : (places[name] ?? -1));
    bound.push(packed[at + 1] ?? 0);
    right.push(-1);
    if (name < 0) return at + 2;
    const next = read(at + 2);
    right[own] = feature.length;
    return read(next);
  };
  read(0);
  return { feature, bound, right };
}

/** The value of the leaf that a row falls into. */
export function valueOf(
  { feature, bound, right }: Tree,
  row: readonly number[],
): number {
  let node = 0;
  for (let column = feature[0] ?? -1; column >= 0; column = feature[node] ?? -1)
    node =
      (row[column] ?? 0) <= (bound[node] ?? 0) ? node + 1 : (right[node] ?? -1);
  return bound[node] ?? 0;
}

/** The log-odds that a row is a positive one. */
export function toLogOdds(
  { base, trees }: BoostedTrees,
  row: readonly number[],
): number {
  let sum = base;
  for (const tree of trees) sum += valueOf(tree, row);
  return sum;
}
