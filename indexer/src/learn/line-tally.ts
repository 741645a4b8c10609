import { endsLikeSentence, isStoryLine, weigh } from "../clean/block.ts";
import { toDigest } from "./digest.ts";
import { groupCopies, type Story } from "./story-copies.ts";

/** A line that recurs in a source. */
export interface LearnedLine {
  readonly text: string;
  /** On how many of the pages compared. */
  readonly pages: number;
}

/** What was learned of a source. */
export interface LearnedSource {
  /** Pages compared; copies of one story are one. */
  readonly compared: number;
  /** Most frequent first. */
  readonly lines: readonly LearnedLine[];
}

/** With fewer pages nobody can tell a source's lines from a story's. */
export const LEAST_PAGES = 4;

/**
 * The share of a source's pages that a line must stand on, and how many these must be at least. In the samples of 178
 * German outlets nearly all of what stands on 20 % and more is layout; below it headings of the articles set in. A
 * sentence needs more: of eight that stood on three pages of six and fewer, five were the headings of a column. One as
 * long as a story's needs the most pages: newsrooms put the same paragraph of background under several stories.
 */
const LEAST = {
  line: { share: 0.2, pages: 3 },
  sentence: { share: 0.3, pages: 4 },
  story: { share: 0.3, pages: 5 },
} as const;

/** A longer line is an article in one piece; the longest small print seen has 814 characters. */
const LONGEST_LINE = 2000;

interface TalliedPage {
  /** Digests of its lines, ascending. */
  readonly lines: Float64Array;
  /** Digests of its story's lines, each followed by the line's weight. */
  readonly story: Float64Array;
}

/**
 * Counts on how many pages of a source each line stands. Keeps eight bytes a line, and the text only of a line that
 * stands on two pages: pages of many sources may come mixed.
 */
export class LineTally {
  readonly #pages: TalliedPage[] = [];
  readonly #shared = new Map<number, string>();

  /** How many pages were added. */
  get size(): number {
    return this.#pages.length;
  }

  /** Adds a page's different lines. */
  add(texts: readonly string[]): void {
    const lines = Float64Array.from(texts, toDigest);
    for (const [at, text] of texts.entries()) {
      const line = lines[at] ?? 0;
      if (text.length > LONGEST_LINE) continue;
      if (this.#pages.some((page) => includes(page.lines, line)))
        this.#shared.set(line, text);
    }
    const told = texts.filter(isStoryLine);
    // A page of short lines only, as a poem or a list: all of them may be its story.
    const story = (told.length > 0 ? told : texts).flatMap((text) => [
      toDigest(text),
      weigh(text),
    ]);
    this.#pages.push({ lines: lines.sort(), story: Float64Array.from(story) });
  }

  /** What recurs on enough of the pages added, or null where they are too few. Their order makes no difference. */
  toLearned(): LearnedSource | null {
    const groups = groupCopies(this.#pages.map(toStory));
    const compared = new Set(groups).size;
    if (compared < LEAST_PAGES) return null;
    const lines = [...this.#shared].flatMap(([line, text]) => {
      const holders = groups.filter((_, at) =>
        includes(this.#pages[at]?.lines ?? NO_LINES, line),
      );
      const pages = new Set(holders).size;
      const { share, pages: least } = LEAST[kindOf(text)];
      return pages >= Math.max(least, compared * share)
        ? [{ text, pages }]
        : [];
    });
    lines.sort((a, b) => b.pages - a.pages || (a.text < b.text ? -1 : 1));
    return { compared, lines };
  }
}

const NO_LINES = new Float64Array();

function toStory({ story }: TalliedPage): Story {
  const lines = new Map<number, number>();
  for (let at = 0; at < story.length; at += 2)
    lines.set(story[at] ?? 0, story[at + 1] ?? 0);
  return lines;
}

function kindOf(text: string): keyof typeof LEAST {
  if (isStoryLine(text)) return "story";
  return endsLikeSentence(text) ? "sentence" : "line";
}

/** Whether a number is among others that ascend. */
function includes(sorted: Float64Array, value: number): boolean {
  let from = 0,
    to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === value;
}
