/**
 * What is obeyed instead of shown, by a terminal or by whatever lays out a text: control characters, line and paragraph
 * separators, the overrides, embeddings and isolates of writing direction, invisible format and tag characters, and half
 * characters. Line feed and tabulator stay.
 */
const OBEYED =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// A name with a line break would break the log in two.
const LINE_ENDS = /[\n\t]/g;

/** Text that a terminal shows and does not obey: `\u001b[31mred` → `?[31mred`. Everything written to one goes through it. */
export const toTerminalText = (text: string): string =>
  text.replace(OBEYED, "?");

/** The same as one line. */
export const toTerminalLine = (text: string): string =>
  toTerminalText(text).replace(LINE_ENDS, "?");

/** JSON for a terminal and for programs: what is obeyed stands escaped in it, so that it means the same. */
export const toTerminalJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(OBEYED, (found) =>
    Array.from({ length: found.length }, (_, at) =>
      toEscape(found.charCodeAt(at)),
    ).join(""),
  );

const toEscape = (unit: number) => `\\u${unit.toString(16).padStart(4, "0")}`;

/** A name as it may be shown and stored: what is obeyed as in an address. `a\nb` → `a%0Ab` */
export const toShownName = (name: string): string =>
  name
    .toWellFormed()
    .replace(OBEYED, encodeURIComponent)
    .replace(LINE_ENDS, encodeURIComponent);
