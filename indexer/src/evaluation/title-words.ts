import { foldName } from "../search/fold-name.ts";
import type { CorpusArticle } from "./corpus.ts";

/** A word of a title: as it stands there, and folded for comparison. */
export interface TitleWord {
  readonly text: string;
  readonly folded: string;
  /** UTF-16 offsets into the title. */
  readonly start: number;
  readonly end: number;
}

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
// Scripts without spaces between words.
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
// Quotation marks and dots stand between words as well: `협의"…캠프`
const SPACED = /[^\s"“”„«»…()<>[\]|:;!?]+/gu;
// `<CZM>` `"Brutaler` `Bosniaks,`: what stands around a word
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const LEADING = /^[^\p{L}\p{N}]+/u;

/** Whether a word is written in Chinese, Japanese or Korean. */
export const isCjk = (word: string): boolean => CJK.test(word);

/** Whether a word is of a script without spaces between words. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

/** A title's words, each in the form that a reader would type. */
export function toTitleWords(title: string): TitleWord[] {
  return [...title.matchAll(SPACED)].flatMap(({ 0: piece, index }) =>
    UNSPACED.test(piece)
      ? [...SEGMENTER.segment(piece)]
          .filter(({ isWordLike }) => isWordLike === true)
          .map(({ segment, index: at }) => toWord(segment, index + at))
      : [toWord(piece, index)].filter(({ text }) => text !== ""),
  );
}

function toWord(piece: string, at: number): TitleWord {
  const text = piece.replace(EDGES, "");
  const start = at + (LEADING.exec(piece)?.[0].length ?? 0);
  return { text, folded: foldName(text), start, end: start + text.length };
}

/** Which titles have which words. */
export class TitleIndex {
  readonly #titles = new Map<string, Set<CorpusArticle>>();

  constructor(articles: Iterable<CorpusArticle>) {
    for (const article of articles)
      for (const { folded } of toTitleWords(article.title)) {
        const titles = this.#titles.get(folded);
        if (titles === undefined) this.#titles.set(folded, new Set([article]));
        else titles.add(article);
      }
  }

  /** Whether a title has it, however it is written. */
  hasWord(word: string): boolean {
    return this.#titles.has(foldName(word));
  }

  /** Whether a word of the article's title starts so. */
  hasPrefix({ title }: CorpusArticle, prefix: string): boolean {
    const folded = foldName(prefix);
    return toTitleWords(title).some((word) => word.folded.startsWith(folded));
  }

  /** Titles that have the word. */
  count(folded: string): number {
    return this.#titles.get(folded)?.size ?? 0;
  }

  /** Articles whose titles have all these words. */
  withAll(words: readonly string[]): CorpusArticle[] {
    const lists = words
      .map((word) => this.#titles.get(word) ?? new Set<CorpusArticle>())
      .sort((a, b) => a.size - b.size);
    const [rarest, ...others] = lists;
    return rarest === undefined
      ? []
      : [...rarest].filter((article) =>
          others.every((titles) => titles.has(article)),
        );
  }
}

/** The fewest and the most words of a query. */
const WORDS = { least: 3, most: 6 };
/** A reader types what tells the article, not all that stands in its title. */
const SHARE = 0.6;

const isTelling = ({ text, folded }: TitleWord) =>
  folded !== "" && text.length >= (isCjk(text) ? 2 : 3);

/** The words of a title that tell most, the rarest in all titles, in the title's order; null where there are too few. */
export function findTellingWords(
  title: string,
  titles: TitleIndex,
): TitleWord[] | null {
  const words = new Map<string, TitleWord>();
  for (const word of toTitleWords(title).filter(isTelling))
    if (!words.has(word.folded)) words.set(word.folded, word);
  if (words.size < WORDS.least) return null;
  const most = Math.min(
    WORDS.most,
    Math.max(WORDS.least, Math.round(words.size * SHARE)),
  );
  return [...words.values()]
    .sort((a, b) => titles.count(a.folded) - titles.count(b.folded))
    .slice(0, most)
    .sort((a, b) => a.start - b.start);
}
