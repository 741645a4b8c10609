import { weigh } from "../block.ts";
import type { WeighedBlock } from "../select-body.ts";

/** Cells and items that hold their words themselves; a table with paragraphs in its cells is a layout. */
const CELL: ReadonlySet<string> = new Set([
  "td",
  "th",
  "li",
  "dt",
  "dd",
  "caption",
]);

/** A list whose chosen cells weigh this share of all belongs to the body as a whole. */
const CHOSEN_SHARE = 0.5;
/** Lists of links lead elsewhere. */
const MOST_LINKS = 0.3;
const FEWEST_CELLS = 3;

// A short cell looks like a menu's item alone; between chosen ones it is part of the table.
// <tr><td>1972</td><td>Der Grundlagenvertrag wurde in Ost-Berlin unterzeichnet.</td></tr>  →  both
/** The places of cells and items that belong to chosen ones. */
export function completeLists(
  weighed: readonly WeighedBlock[],
  chosen: ReadonlySet<number>,
): ReadonlySet<number> {
  const lists = new Map<object, number[]>();
  for (const [at, { list, ruledOut }] of weighed.entries()) {
    if (list === null || ruledOut !== null) continue;
    const places = lists.get(list) ?? [];
    places.push(at);
    lists.set(list, places);
  }
  const added = new Set<number>();
  for (const places of lists.values()) {
    const cells = places.flatMap((at) => weighed[at]?.block ?? []);
    if (cells.length < FEWEST_CELLS || !cells.every(({ tag }) => CELL.has(tag)))
      continue;
    let all = 0,
      taken = 0,
      links = 0;
    for (const at of places) {
      const { text = "", linkDensity = 0 } = weighed[at]?.block ?? {};
      const weight = weigh(text);
      all += weight;
      links += weight * linkDensity;
      if (chosen.has(at)) taken += weight;
    }
    if (taken < all * CHOSEN_SHARE || links > all * MOST_LINKS) continue;
    for (const at of places) if (!chosen.has(at)) added.add(at);
  }
  return added;
}
