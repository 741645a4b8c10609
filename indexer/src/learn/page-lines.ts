import { findRoot, loadPage } from "../clean/html/load-page.ts";
import { stripSilent } from "../clean/html/strip-silent.ts";
import { walkPage } from "../clean/html/walk-page.ts";
import { toTextBlocks } from "../clean/text/text-blocks.ts";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";

/** Lines of a page beyond this many are not looked at: an article's page has some hundred. */
const MOST_LINES = 2000;

// Digits and single letters alone tell nothing: `2`, `A`, `3 : 1`.
const HAS_WORD =
  /\p{L}{2}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** The different lines of a page, in reading order: the texts of the blocks that cleaning will make of it. */
export function toPageLines(page: RawPage): string[] {
  const lines = new Set<string>();
  for (const text of textsOf(page)) {
    if (HAS_WORD.test(text)) lines.add(text);
    if (lines.size === MOST_LINES) break;
  }
  return [...lines];
}

function textsOf({ content, mediaType }: RawPage): readonly string[] {
  if (mediaType === "text/plain")
    return toTextBlocks(content).map(({ text }) => text);
  const $ = loadPage(content);
  stripSilent($);
  const root = findRoot($);
  return root === undefined
    ? []
    : walkPage(root).drafts.map(({ text }) => text);
}

/** The same as an outcome: a page that the parser throws on costs nothing but itself. */
export function toLineOutcome(page: RawPage): Outcome<readonly string[]> {
  try {
    return { ok: true, value: toPageLines(page) };
  } catch (cause) {
    return {
      ok: false,
      file: page.path,
      rejection: { reason: "failed", cause },
    };
  }
}
