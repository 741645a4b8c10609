import type { Element } from "domhandler";
import { toComparable } from "../normalise.ts";

const SHORTEST_TITLE = 6;
const LONGEST_HEADLINE = 320;

// `Title - Outlet` `Title | Section | Outlet` `Title « Outlet`
const TITLE_BREAK = /\s[-–—|·«»•]\s/u;

/** Titles as they are compared, and the parts of those that name the outlet too. */
export const toHeadlineTitles = (titles: readonly string[]) => [
  ...new Set(
    titles
      .flatMap((title) => [title, ...title.split(TITLE_BREAK)])
      .map(toComparable)
      .filter((title) => title.length >= SHORTEST_TITLE),
  ),
];

const HEADING = /^h[1-3]$/;
// <p class="h1">
const HEADING_CLASS = /(?:^|\s)h([1-3])(?:\s|$)/;

/** The rank of a heading element, 1 to 3; 0 for any other. */
export function headingRank({ name, attribs }: Element): number {
  if (HEADING.test(name)) return Number(name.slice(1));
  return Number(HEADING_CLASS.exec(attribs["class"] ?? "")?.[1] ?? 0);
}

/** The rank of a line that is no headline. */
export const NO_HEADLINE = 9;

/** How surely a line is the page's headline: the lower the surer. A heading that repeats a title, else a line that does, else an h1. */
export function rankHeadline(
  line: string,
  titles: readonly string[],
  { heading, isInside }: { heading: number; isInside: boolean },
): { readonly rank: number; readonly repeats: boolean } {
  if (line.length < SHORTEST_TITLE || line.length > LONGEST_HEADLINE)
    return { rank: NO_HEADLINE, repeats: false };
  const words = toComparable(line);
  const repeats = titles.some(
    (title) =>
      title === words ||
      (title.includes(words) && words.length > title.length * 0.5) ||
      (words.includes(title) && title.length > words.length * 0.5),
  );
  if (heading > 0 && repeats)
    return {
      rank: (heading < 3 ? 1 : 3) + (isInside || heading === 1 ? 0 : 3),
      repeats,
    };
  if (repeats && isInside) return { rank: 4, repeats };
  return {
    rank: heading === 1 ? (isInside ? 5 : 6) : NO_HEADLINE,
    repeats,
  };
}
