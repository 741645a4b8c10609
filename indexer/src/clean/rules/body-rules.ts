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

/** In order: the first rule that takes a block is the one recorded. */
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
