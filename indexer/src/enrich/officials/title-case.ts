import type { Clause } from "./clause.ts";

/** Fewer words say nothing about how a line is written. */
const FEWEST_WORDS = 4;

/** Whether the line around a token is written in capitals or with a capital in every word, as headlines are. */
export function isTitleCase({ text, tokens }: Clause, at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  const lineStart = text.lastIndexOf("\n", start) + 1,
    lineEnd = text.indexOf("\n", start);
  const end = lineEnd < 0 ? text.length : lineEnd;
  // A headline is no sentence.
  if (/[.!?]["”»]?\s*$/u.test(text.slice(Math.max(lineStart, end - 4), end)))
    return false;
  let words = 0;
  for (let each = at; (tokens[each]?.start ?? -1) >= lineStart; each -= 1) {
    if (isSmall(tokens[each]?.text ?? "")) return false;
    words += 1;
  }
  for (let each = at + 1; (tokens[each]?.start ?? end) < end; each += 1) {
    if (isSmall(tokens[each]?.text ?? "")) return false;
    words += 1;
  }
  return words >= FEWEST_WORDS;
}

/** A word in small letters that a headline would write with a capital. */
const isSmall = (word: string) => word.length > 4 && /^\p{Ll}/u.test(word);
