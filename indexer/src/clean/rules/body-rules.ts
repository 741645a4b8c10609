import { tailMark, prompt, label, furniture, pager } from "./follow-ups.ts";
import {
  dateLine,
  authorBio,
  source,
  byline,
  stamp,
  endMark,
  copyright,
} from "./about-lines.ts";
import { repetition, linkLine, caption, farAway } from "./place-rules.ts";
import type { Rule } from "./rule.ts";

/** In order: the first rule that speaks against a block is the one recorded. All of them are evidence for the model. */
export const BODY_RULES: readonly Rule[] = [
  tailMark,
  pager,
  endMark,
  stamp,
  source,
  copyright,
  authorBio,
  prompt,
  label,
  furniture,
  byline,
  dateLine,
  linkLine,
  caption,
  farAway,
  repetition,
];

/**
 * Rules that are right against the model: of the blocks of 590 labelled pages that it takes for the body's and they for
 * foreign, most are foreign (docs/cleaning.md). The others, as tail-mark and repetition, are evidence alone.
 */
export const CERTAIN_RULES: readonly Rule[] = [
  endMark,
  stamp,
  source,
  copyright,
  authorBio,
  prompt,
  label,
  furniture,
  byline,
  linkLine,
  caption,
];
