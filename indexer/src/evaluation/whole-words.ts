import { isUnspaced } from "./title-words.ts";
import type { Span } from "./typed-words.ts";

/** A word that so large a share of its titles go on from with one character is a part of a longer word. */
const MOSTLY = 0.8;
/** In fewer titles that may be chance. */
const LEAST_TITLES = 3;
/** What goes on for longer is a saying, and its words are whole. */
const MOST_ADDED = 2;

/**
 * Finds whole words in scripts without spaces, where a dictionary cuts them: 真主党 (Hezbollah) comes as 真主 and 党. A part
 * has the same character beside it nearly everywhere, a word does not.
 */
export class WholeWords {
  readonly #titles: readonly string[];
  readonly #known = new Map<string, string | null>();

  constructor(titles: Iterable<string>) {
    this.#titles = [...titles].filter(isUnspaced);
  }

  /** The whole word, in the title, of which a part is given. */
  around(title: string, { start, end }: Span): Span {
    let from = start,
      to = end;
    for (let added = 0; added <= MOST_ADDED; added += 1) {
      const piece = title.slice(from, to),
        next = title[to],
        last = title[from - 1];
      if (next !== undefined && this.#beside(piece, 1) === next) to += 1;
      else if (last !== undefined && this.#beside(piece, -1) === last)
        from -= 1;
      else return { start: from, end: to };
    }
    return { start, end };
  }

  /** The character that nearly always stands behind a piece (1), or before it (-1). */
  #beside(piece: string, side: 1 | -1): string | null {
    const key = `${side}${piece}`;
    let found = this.#known.get(key);
    if (found === undefined) {
      found = this.#count(piece, side);
      this.#known.set(key, found);
    }
    return found;
  }

  #count(piece: string, side: 1 | -1): string | null {
    const beside = new Map<string, number>();
    let titles = 0;
    for (const title of this.#titles) {
      const at = title.indexOf(piece);
      if (at === -1) continue;
      titles += 1;
      const character = title[side === 1 ? at + piece.length : at - 1] ?? "";
      beside.set(character, (beside.get(character) ?? 0) + 1);
    }
    if (titles < LEAST_TITLES) return null;
    for (const [character, count] of beside)
      if (count >= titles * MOSTLY && isUnspaced(character)) return character;
    return null;
  }
}
