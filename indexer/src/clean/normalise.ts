import { characterKinds, widthAt } from "../character-kinds.ts";

// Soft hyphens, zero-width characters, direction marks and overrides, byte order marks, fillers, tag characters: invisible,
// in the way of every match, and the way to show a reader other words than those that were matched.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|\udb40[\udc00-\udc7f]/g;

// Control characters except tab and line feed: a terminal or a feed reader would obey them; what is no character; and the
// sign that parts the words of a query on their way (web/lib/packed-words.ts).
const CONTROL =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\uf8ff\ufffe\uffff]/g;

// The markers that the search page's highlighting puts around a match; a text that holds them would fake one.
const HIGHLIGHT_MARK = /__\/?ais-highlight__/g;

/**
 * One line: invisible and control characters gone, every run of white space one space, canonical composition (NFC); half
 * characters, which JSON can carry and the engine does not read, become U+FFFD.
 */
export function toLine(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, "")
    .replace(CONTROL, " ")
    .replace(HIGHLIGHT_MARK, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .normalize("NFC");
}

// oxlint-disable-next-line no-control-regex -- all of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/;
const MARK = /\p{M}/u;
const WORD = /[\p{L}\p{N}]/u;

const GAP = 0,
  OF_WORD = 1,
  SKIPPED = 2;
const kinds = characterKinds((character) => {
  if (WORD.test(character)) return OF_WORD;
  return MARK.test(character) ? SKIPPED : GAP;
});

/** For comparing lines: letters and digits alone, lower case. */
export const toComparable = remembered((text) => {
  const folded = (
    ASCII.test(text) ? text : text.normalize("NFKC")
  ).toLowerCase();
  let line = "",
    start = 0;
  // Whole runs are copied, not characters.
  const copy = (end: number) => {
    if (end > start) line += folded.slice(start, end);
  };
  let isInGap = true;
  for (let at = 0; at < folded.length;) {
    const kind = kinds.at(folded, at),
      width = widthAt(folded, at);
    if (kind !== OF_WORD) {
      copy(at);
      start = at + width;
      if (kind === GAP) isInGap = true;
    } else if (isInGap) {
      if (line !== "") line += " ";
      isInGap = false;
    }
    at += width;
  }
  copy(folded.length);
  return line;
});

/** A page's lines are asked for by several rules one after the other; a few pages' lines are kept. */
const MOST_KNOWN = 4000;

/** A function of a line that keeps what it found for the last lines. */
export function remembered<T>(find: (line: string) => T): (line: string) => T {
  const known = new Map<string, T>();
  return (line) => {
    let found = known.get(line);
    if (found === undefined) {
      found = find(line);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(line, found);
    }
    return found;
  };
}
