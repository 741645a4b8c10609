// `…getroffen. Danach` `…했다. 그는` `…した。その`
// A full stop behind a number or a short word is none: `am 3. Mai`, `Nr. 4`, `St. Petersburg`.
const FIRST_SENTENCE =
  /^.{20,160}?(?:(?<![\s(]\d{1,4}|[\s(.]\p{L}{1,2})[.!?…](?=\s|$)|[。！？])/u;

/** Where no headline stands: the first sentence, cut at a word at 120 characters. */
export function titleFromLead(text: string): string {
  const lead = FIRST_SENTENCE.exec(text)?.[0] ?? text;
  const line = lead.replace(/\n+/g, " ").trim();
  if (line.length <= 120) return line;
  return `${withoutHalf(line.slice(0, 119)).replace(/\s+\S*$/, "")}…`;
}

// A cut may part a character of two units; half of one is read by nobody.
const HALF = /[\ud800-\udbff]$/;
const withoutHalf = (cut: string) => cut.replace(HALF, "");
