// A brace counts even behind a backslash, hence commands for both.
const COMMANDS: Readonly<Record<string, string>> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\textbraceleft{}`,
  "}": String.raw`\textbraceright{}`,
  "&": String.raw`\&`,
  "%": String.raw`\%`,
  $: String.raw`\$`,
  "#": String.raw`\#`,
  _: String.raw`\_`,
  "~": String.raw`\textasciitilde{}`,
  "^": String.raw`\textasciicircum{}`,
  "<": String.raw`\textless{}`,
  ">": String.raw`\textgreater{}`,
};

// AT&T {draft} 100 %
const SPECIAL = /[\\{}&%$#_~^<>]/g;
// Of an address, what would end its field
const UNSAFE_IN_URL = /[\\{}]/g;

/** Writes any text so that a field of BibTeX means just that; other scripts stay as they are (UTF-8). */
export function toBibtexText(text: string): string {
  return text.replace(SPECIAL, (char) => COMMANDS[char] ?? char);
}

/** Writes an address for the field `url`, where TeX's own signs stand for themselves. */
export function toBibtexUrl(url: string): string {
  return url.replace(UNSAFE_IN_URL, encodeURIComponent);
}
