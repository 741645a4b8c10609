import { weigh, type Block } from "../block.ts";
import { isTailMark, toKey } from "../vocabulary/all-vocabularies.ts";
import { scoreBlock } from "./score-block.ts";

/** A run of blocks: `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Prose that an article has before its comments begin; less is a page's header. */
const ENOUGH_PROSE = 1.5;
/** What prose counts for behind a line that opens comments or related articles: a long thread must not outweigh a short article. */
const BEHIND_SHARE = 0.6;

const opensTail = ({ text }: Block) =>
  weigh(text) < 60 && isTailMark(toKey(text));

/**
 * Finds the body: the run of blocks with the greatest sum of scores (Kadane's maximum subarray; linear time).
 *
 * @param scores those of the blocks, where they are known already
 * @returns null when no block scores above 0
 */
export function findBody(
  blocks: readonly Block[],
  scores: readonly number[] = blocks.map(scoreBlock),
): Span | null {
  let best: (Span & { readonly score: number }) | null = null;
  let from = 0,
    score = 0,
    seen = 0,
    isBehind = false;
  for (const [at, block] of blocks.entries()) {
    if (score <= 0) {
      from = at;
      score = 0;
    }
    const own = scores[at] ?? 0;
    score += own > 0 && isBehind ? own * BEHIND_SHARE : own;
    if (own > 0) seen += own;
    else if (seen >= ENOUGH_PROSE && opensTail(block)) isBehind = true;
    if (score > 0 && (best === null || score > best.score))
      best = { from, to: at + 1, score };
  }
  return best === null ? null : { from: best.from, to: best.to };
}
