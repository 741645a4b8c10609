import type { Token } from "../knowledge/fold.ts";
import { COMMA_KEY } from "./word-trie.ts";

// What may stand between the words of one term: ` ` `-` ` - ` `’`, `+` of `2+2`
const BETWEEN = /^(?:[\s\-‐‑–'’ʼ+]{1,3})$/u;
const COMMA = /^,\s$/;
const PARAGRAPH = /\n\s*\n/;

/** What the key of a token begins with that stands behind another; null: no term goes on there. */
export function jointAt(
  text: string,
  before: Token,
  { start }: Token,
): string | null {
  const { end } = before;
  if (start - end === 1 && text[end] === " ") return "";
  const between = text.slice(end, start);
  if (BETWEEN.test(between)) return PARAGRAPH.test(between) ? null : "";
  if (COMMA.test(between)) return COMMA_KEY;
  // `и.о. президента`, `U. N.`
  const isInitial = end - before.start === 1;
  return between === "." || (isInitial && between === ". ") ? "" : null;
}
