import { endsLikeSentence, type Block } from "../block.ts";
import { toLine } from "../normalise.ts";

/** Splits a plain text into its lines; hard-wrapped paragraphs are joined again. */
export function toTextBlocks(content: string): Block[] {
  const lines = unwrap(
    content.replace(/\r\n?|\u2028|\u2029/g, "\n").split("\n"),
  );
  const blocks: Block[] = [];
  let blank = true;
  for (const line of lines) {
    const text = toLine(line);
    if (text === "") blank = true;
    else {
      blocks.push({
        text,
        tag: "line",
        linkDensity: 0,
        placeScore: 0,
        blankBefore: blank,
      });
      blank = false;
    }
  }
  return blocks;
}

/** Newswires of old and e-mail wrap at 60 to 80 columns: nearly all lines end there, and few end a sentence. */
const WRAP_COLUMN = 82;

// Wrapped text is told by most of its long lines lying within a narrow band below the column.
//   SALVADOR, Feb 26 - Showers continued throughout the week in⏎the Bahia cocoa zone, …  →  one line
function unwrap(lines: readonly string[]): readonly string[] {
  const long = lines.filter((line) => line.trim().length > 40);
  const longest = Math.max(
    0,
    ...lines.slice(0, 5000).map((line) => line.length),
  );
  const sentences = long.filter(endsLikeSentence).length;
  // Lines that mostly end sentences were not cut at a column.
  if (sentences > long.length / 2) return lines;
  if (long.length < 3 || longest > WRAP_COLUMN || longest < 45) return lines;
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    const isBlank = line.trim() === "";
    const isIndented = /^\s{2,}\S/.test(line);
    if (open && !isBlank && !isIndented)
      joined[joined.length - 1] += ` ${line.trim()}`;
    else joined.push(line.trim());
    // A line that ends well before the column ends its paragraph.
    open = !isBlank && line.length > longest * 0.62;
  }
  return joined;
}
