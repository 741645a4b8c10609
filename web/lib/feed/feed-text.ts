// what XML 1.0 has no way to write: NUL, escape, U+FFFE
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text that can stand in any feed: without the signs that XML has no form for. */
export function toFeedText(text: string): string {
  return text.toWellFormed().replaceAll(NOT_IN_XML, "");
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
