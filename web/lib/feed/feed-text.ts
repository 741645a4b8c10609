// what XML 1.0 has no way to write, or advises against: NUL, escape, U+0085, U+FFFE; and the overrides and embeddings of
// direction, which would turn what a reader's list shows behind them
const NOT_IN_FEEDS =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text that can stand in any feed: without the signs that XML has no form for, and those that turn it around. */
export function toFeedText(text: string): string {
  return text.toWellFormed().replaceAll(NOT_IN_FEEDS, "");
}

/** Text as HTML that shows it. */
export function toHtml(text: string): string {
  return toFeedText(text).replaceAll(
    /[&<>"]/g,
    (sign) => ENTITIES[sign] ?? sign,
  );
}

/** The beginning of a text, ended between words where there are any. */
export function toBeginning(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength);
  const space = cut.lastIndexOf(" ");
  // Chinese and Japanese have no spaces to end at.
  const end = space > maxLength / 2 ? space : maxLength;
  return `${cut.slice(0, end).toWellFormed().trimEnd()}…`;
}
