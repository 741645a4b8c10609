import { MARKUP_NAMES } from "../html/html-blocks.ts";
import { toLogOdds, unpackTrees, type BoostedTrees } from "./boosted-trees.ts";
import { HTML_WEIGHTS } from "./html-weights.ts";
import { TEXT_NAMES } from "./text-evidence.ts";
import { TEXT_WEIGHTS } from "./text-weights.ts";

/** Says of a row of evidence how much it speaks for a block being the body's: log-odds, above 0 for, below against. */
export type BodyModel = (row: readonly number[]) => number;

const lazily = (unpack: () => BoostedTrees): BodyModel => {
  let trees: BoostedTrees | null = null;
  return (row) => toLogOdds((trees ??= unpack()), row);
};

/** For blocks of a page: rows of text evidence with the markup's behind them. */
export const htmlModel = lazily(() =>
  unpackTrees(HTML_WEIGHTS, [...TEXT_NAMES, ...MARKUP_NAMES]),
);

/** For the lines of a text: rows of text evidence. */
export const textModel = lazily(() => unpackTrees(TEXT_WEIGHTS, TEXT_NAMES));
