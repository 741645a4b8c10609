import type { BoostedTrees } from "../clean/model/boosted-trees.ts";

/** Three figures are enough for a bound or a leaf. */
const toShort = (value: number) => Number(value.toPrecision(3));

/**
 * Writes trees as the literal of TreeWeights: the names of the features in use, and one line a tree.
 */
export function packTrees(
  { base, trees }: BoostedTrees,
  columns: readonly string[],
): string {
  const used = [
    ...new Set(trees.flatMap(({ feature }) => feature.filter((at) => at >= 0))),
  ].sort((a, b) => a - b);
  const names = used.map((at) => columns[at] ?? "");
  const lines = trees.map(({ feature, bound }) =>
    JSON.stringify(
      feature.flatMap((at, node) => [
        used.indexOf(at),
        toShort(bound[node] ?? 0),
      ]),
    ),
  );
  return `{\n  names: ${JSON.stringify(names)},\n  base: ${toShort(base)},\n  trees: [\n    ${lines.join(",\n    ")},\n  ],\n}`;
}
