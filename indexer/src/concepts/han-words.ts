// `，` `。` ` `, and whatever else no word of Chinese or Japanese goes across
const BREAK = /[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u;
const KATAKANA = /^[\p{sc=Katakana}ー]/u;

/** A dictionary cuts longer stretches; they are no sentences. */
const LONGEST_STRETCH = 200;

/** A stretch of text without a mark in it, and where its words begin and end. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The words' beginnings and, last, the end. */
  readonly edges: readonly number[];
}

/** Tells words of Chinese or Japanese from parts of others by the dictionary of the platform (ICU). */
export class HanWords {
  readonly #segmenter: Intl.Segmenter;

  constructor(language: "ja" | "zh") {
    this.#segmenter = new Intl.Segmenter(language, { granularity: "word" });
  }

  /** Cuts a text where it is asked for: half of a text's stretches name no concept. */
  forText(text: string): (start: number, end: number) => boolean {
    let known: Stretch | null = null;
    return (start, end) => {
      if (known === null || start < known.from || end > known.to)
        known = this.#cut(text, start, end);
      return isWhole(known.edges, start, end);
    };
  }

  #cut(text: string, start: number, end: number): Stretch {
    let from = start,
      to = end;
    const isInside = (at: number) => !BREAK.test(text[at] ?? " ");
    while (start - from < LONGEST_STRETCH && isInside(from - 1)) from -= 1;
    while (to - end < LONGEST_STRETCH && isInside(to)) to += 1;
    const edges = Array.from(
      this.#segmenter.segment(text.slice(from, to)),
      ({ index }) => from + index,
    );
    return { from, to, edges: [...edges, to] };
  }
}

/**
 * Whether a piece is one or more words, or begins or ends a longer one (停火 in 停火协议); not where it takes the end of
 * one word and the beginning of the next: 盟国 in 东盟|国家.
 */
function isWhole(
  edges: readonly number[],
  start: number,
  end: number,
): boolean {
  const isEdge = (at: number) => edges.includes(at);
  if (isEdge(start) && isEdge(end)) return true;
  const isCut = edges.some((edge) => edge > start && edge < end);
  return !isCut && (isEdge(start) || isEdge(end));
}

/** Whether katakana go on beyond either end: テロ (terror) is not in テロップ. */
export function isInsideKatakanaWord(
  text: string,
  start: number,
  end: number,
): boolean {
  const touches = (a: number, b: number) =>
    KATAKANA.test(text[a] ?? "") && KATAKANA.test(text[b] ?? "");
  return touches(start - 1, start) || touches(end - 1, end);
}
