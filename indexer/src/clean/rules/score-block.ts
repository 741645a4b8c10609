import { endsLikeSentence, weigh, type Block } from "../block.ts";
import {
  isFurniture,
  isTailMark,
  startsWithPrompt,
  toKey,
} from "../vocabulary/all-vocabularies.ts";

const HEADING = /^h[1-6]$/;

/**
 * How much a block speaks for being in the body (above 0) or around it (below 0).
 *
 * The unit is one paragraph of 200 Latin letters that ends like a sentence. A body is the run of blocks with the
 * greatest sum, so a short line inside costs little, and twenty in a row end it.
 */
export function scoreBlock(block: Block): number {
  const { text, tag, linkDensity, placeScore } = block;
  const weight = weigh(text);
  const key = toKey(text);
  let score = textScore(weight, endsLikeSentence(text));
  if (HEADING.test(tag) && score < 0) score = -0.1;
  if (tag === "li" && score < 0) score *= 0.8;
  const isSentence = endsLikeSentence(text);
  if (weight < 60 && isTailMark(key)) score -= 1.5;
  else if (weight < 40 && isFurniture(key)) score -= 0.05;
  else if (weight < 250 && startsWithPrompt(key, { isSentence }))
    score = Math.max(Math.min(score, 0) - 0.4, -0.5);
  if (linkDensity > 0.5) score -= 0.4 + linkDensity;
  if (tag === "figcaption" || tag === "caption") score = Math.min(score, -0.1);
  if (placeScore < 0) score = Math.min(score, 1.2) + placeScore;
  else if (score < 0) score *= 1 - 0.4 * placeScore;
  return score;
}

function textScore(weight: number, isSentence: boolean): number {
  if (isSentence && weight >= 80) return 0.4 + Math.min(weight, 600) / 330;
  if (isSentence && weight >= 30) return 0.1;
  if (weight >= 160) return 0.5;
  if (weight >= 60) return -0.25;
  return -0.4;
}
