import type { Mention } from "@communique/indexer/search-document";
import { foldName } from "@communique/indexer/search/fold-name";

/** Where an article names what was searched for by another spelling. */
export interface Passage {
  readonly id: string;
  /** The spelling that was searched for: "Lawrow". */
  readonly typed: string;
  /** The spelling in the article: "Lavrov". */
  readonly spelling: string;
  /** The text before, the spelling, the text after; null where it stands in the title alone. */
  readonly text: readonly [string, string, string] | null;
}

/** A value that the words of a query name. */
export interface NamedValue {
  readonly kind: string;
  readonly value: string;
  /** As it was typed. */
  readonly typed: string;
  /** The whole spelling that what was typed is of. */
  readonly matched: string;
}

interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly evidence: readonly Pick<
    Mention,
    "kind" | "value" | "quote" | "start" | "end"
  >[];
}

/** About as much as the engine's snippets of 40 words, in characters. */
const CHARS = 240;
/** The same with characters that are words. */
const UNSPACED_CHARS = 90;
/** Of which before the name. */
const SHARE_BEFORE = 0.3;

// A text that is written without spaces
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

/**
 * Finds the passage of the first value that the article names, though not by
 * what was typed; null where there is none.
 */
export function findPassage(
  article: Article,
  values: readonly NamedValue[],
): Passage | null {
  const words = ` ${foldName(`${article.title} ${article.text}`)}`;
  for (const { kind, value, typed, matched } of values) {
    const folded = foldName(typed);
    if (hasWord(words, folded)) continue;
    const mentions = article.evidence.filter(
      (mention) => mention.kind === kind && mention.value === value,
    );
    const best =
      mentions.find(({ start }) => start !== undefined) ?? mentions[0];
    if (best === undefined || hasWord(` ${foldName(best.quote)}`, folded))
      continue;
    const { start, end } = best;
    return {
      id: article.id,
      typed: matched,
      spelling: best.quote,
      text:
        start === undefined || end === undefined
          ? null
          : cutAround(article.text, start, end),
    };
  }
  return null;
}

/** Whether a text has what was typed, at the beginning of a word. */
export function namesWord(text: string, typed: string): boolean {
  return hasWord(` ${foldName(text)}`, foldName(typed));
}

/** Whether a word begins so; in scripts without spaces, anywhere. */
function hasWord(folded: string, typed: string) {
  UNSPACED.lastIndex = 0;
  return folded.includes(UNSPACED.test(typed) ? typed : ` ${typed}`);
}

/** Cuts the text around a place, at spaces, where there are any. */
export function cutAround(text: string, start: number, end: number) {
  const near = text.slice(Math.max(0, start - CHARS), end + CHARS);
  const isUnspaced = (near.match(UNSPACED)?.length ?? 0) > near.length / 3;
  const length = isUnspaced ? UNSPACED_CHARS : CHARS;
  const from = Math.max(0, start - Math.round(length * SHARE_BEFORE));
  const to = Math.min(text.length, from + length + end - start);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return [
    from === 0 ? before : `… ${before.replace(/^\S{0,30}\s/u, "")}`,
    text.slice(start, end),
    to === text.length ? after : `${after.replace(/\s\S{0,30}$/u, "")} …`,
  ] as const;
}
