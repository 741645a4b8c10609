import { weigh } from "../block.ts";
import { toComparable } from "../normalise.ts";
import type { Draft } from "./walk-page.ts";

/** Links longer than this may be sentences. */
const LONGEST_LINK = 80;
const LINK_SHARE = 0.8;
/** A line as heavy as this with few links in it is text, and links beside it may belong to it. */
const LIGHTEST_TEXT = 60;
const TEXT_LINK_SHARE = 0.5;
const REACH = 2;

// Menus, lists of headlines, tags: links with nothing but links around them. Three fifths of a page's blocks, and 0.2 % of
// its body's words (88 and 176 labelled pages); without them everything behind is faster by as much.
// <li><a>Politik</a></li> <li><a>Wirtschaft</a></li> <li><a>Sport</a></li>  →
/** The places of links among links. A headline is none, though it may be a link. */
export function findLinkRuns(
  drafts: readonly Draft[],
  titles: readonly string[],
): ReadonlySet<number> {
  const keys = new Set(titles.map(toComparable));
  const weights = drafts.map(({ text }) => weigh(text));
  const shares = drafts.map(
    ({ text, linkChars }) => linkChars / Math.max(1, text.length),
  );
  const isText = (at: number) =>
    (weights[at] ?? 0) >= LIGHTEST_TEXT && (shares[at] ?? 1) < TEXT_LINK_SHARE;
  const runs = new Set<number>();
  for (const [at, { text, owner }] of drafts.entries()) {
    if ((shares[at] ?? 0) <= LINK_SHARE || (weights[at] ?? 0) >= LONGEST_LINK)
      continue;
    if (owner.name === "h1" || keys.has(toComparable(text))) continue;
    let isNear = false;
    for (let step = 1; step <= REACH; step += 1)
      isNear ||= isText(at - step) || isText(at + step);
    if (!isNear) runs.add(at);
  }
  return runs;
}
