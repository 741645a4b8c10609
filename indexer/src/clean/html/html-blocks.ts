import type { CheerioAPI } from "cheerio";
import type { Block, Removal } from "../block.ts";
import { bitOf, type ClassKind } from "./class-words.ts";
import { findRoot } from "./load-page.ts";
import type { StepsToMain } from "./main-element.ts";
import { findLinkRuns } from "./link-runs.ts";
import {
  PLACE_NAMES,
  placeReader,
  type PageHints,
  type Place,
} from "./place.ts";
import { walkPage, type Draft } from "./walk-page.ts";

/** A block of a page, and what its place there says. */
export interface HtmlBlock {
  readonly block: Block;
  /** In the order of MARKUP_NAMES. */
  readonly row: readonly number[];
  /** The rule by which the markup alone takes it out, or null. */
  readonly ruledOut: string | null;
  /** The table or list it stands in, or null: any object that is the same for all its cells. */
  readonly list: object | null;
  /** The strongest of what the markup says against it, or null. */
  readonly hint: string | null;
}

/** Names of the numbers in a row of markup evidence. */
export const MARKUP_NAMES: readonly string[] = [
  ...PLACE_NAMES,
  "emphasis",
  "links-before",
  "links-after",
];

/** A page as blocks, and what was left out of them. */
export interface HtmlBlocks {
  readonly blocks: readonly HtmlBlock[];
  readonly removed: readonly Removal[];
}

/** More links in a run say no more. */
const LONGEST_RUN = 30;

/** Flattens a page into blocks in reading order, and reads where each of them stands; links among links are left out. */
export function toHtmlBlocks($: CheerioAPI, hints: PageHints): HtmlBlocks {
  const root = findRoot($);
  if (root === undefined) return { blocks: [], removed: [] };
  const page = walkPage(root);
  const runs = findLinkRuns(page.drafts, hints.titles);
  const readPlace = placeReader(page, root, hints);
  const blocks: HtmlBlock[] = [],
    removed: Removal[] = [];
  let links = 0;
  for (const [at, draft] of page.drafts.entries()) {
    if (runs.has(at)) {
      links += 1;
      removed.push({ rule: "links", text: draft.text, place: "inside" });
      continue;
    }
    let after = 0;
    while (after < LONGEST_RUN && runs.has(at + 1 + after)) after += 1;
    const before = Math.min(links, LONGEST_RUN);
    blocks.push(toHtmlBlock(draft, readPlace(at), [before, after]));
    links = 0;
  }
  return { blocks, removed };
}

function toHtmlBlock(
  { text, linkChars, emphasisedChars, owner }: Draft,
  { row, above, toMain }: Place,
  links: readonly number[],
): HtmlBlock {
  const length = Math.max(1, text.length);
  return {
    block: {
      text,
      tag: owner.name,
      linkDensity: linkChars / length,
      placeScore: toPlaceScore(toMain),
      blankBefore: true,
    },
    row: row.concat(emphasisedChars / length, links),
    ruledOut: above.ruledOut,
    list: above.list,
    hint: toHint(above.apart),
  };
}

/** Kinds that tell best why a block is not the body's, the most telling first. */
const HINTS = [
  "related",
  "advert",
  "newsletter",
  "share",
  "layer",
  "menu",
  "topic",
  "picture",
  "about",
  "legal",
  "hidden",
  "box",
] as const satisfies readonly ClassKind[];

function toHint(apart: number): string | null {
  const kind = HINTS.find((each) => (apart & bitOf(each)) !== 0);
  return kind === undefined ? null : `class-${kind}`;
}

/** 1 inside the main element; less by each step down to it from the first ancestor shared with it. */
const toPlaceScore = ({ down }: StepsToMain) =>
  down === 0 ? 1 : -0.4 * Math.min(down, 5);
