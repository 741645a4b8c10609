import type { Block } from "../block.ts";
import { scoreBlock } from "./score-block.ts";

/** A run of blocks: `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the body: the run of blocks with the greatest sum of scores (Kadane's maximum subarray; linear time).
 *
 * @returns null when no block scores above 0
 */
export function findBody(blocks: readonly Block[]): Span | null {
  let best: (Span & { readonly score: number }) | null = null;
  let from = 0,
    score = 0;
  for (const [at, block] of blocks.entries()) {
    if (score <= 0) {
      from = at;
      score = 0;
    }
    score += scoreBlock(block);
    if (score > 0 && (best === null || score > best.score))
      best = { from, to: at + 1, score };
  }
  return best === null ? null : { from: best.from, to: best.to };
}
