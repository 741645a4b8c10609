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

/** For comparing lines: letters and digits alone, lower case. */
export function toComparable(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
