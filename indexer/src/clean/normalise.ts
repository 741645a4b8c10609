// Soft hyphens, zero-width characters, direction marks, byte order marks: invisible, and in the way of every match.
const INVISIBLE =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

// Control characters except tab and line feed: a terminal or a feed reader would obey them.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

// The markers that the search page's highlighting puts around a match; a text that holds them would fake one.
const HIGHLIGHT_MARK = /__\/?ais-highlight__/g;

/** One line: invisible and control characters gone, every run of white space one space, canonical composition (NFC). */
export function toLine(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(CONTROL, " ")
    .replace(HIGHLIGHT_MARK, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .normalize("NFC");
}

// oxlint-disable-next-line no-control-regex -- all of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/;
const NO_ASCII_WORD = /[^a-z0-9]+/g;
const MARK = /\p{M}+/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

const known = new Map<string, string>();
/** A page's lines are compared by several rules one after the other; a few pages' lines are kept. */
const MOST_KNOWN = 4000;

/** For comparing lines: letters and digits alone, lower case. */
export function toComparable(text: string): string {
  let line = known.get(text);
  if (line === undefined) {
    line = compare(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, line);
  }
  return line;
}

const compare = (text: string) =>
  ASCII.test(text)
    ? text.toLowerCase().replace(NO_ASCII_WORD, " ").trim()
    : text
        .normalize("NFKC")
        .toLowerCase()
        .replace(MARK, "")
        .replace(NO_WORD, " ")
        .trim();
