import type { CheerioAPI } from "cheerio";
import type { Block } from "../block.ts";
import { bitOf, type ClassKind } from "./class-words.ts";
import type { StepsToMain } from "./main-element.ts";
import { PLACE_NAMES, readPlaces, type PageHints } from "./place.ts";
import { walkPage } from "./walk-page.ts";

/** A block of a page, and what its place there says. */
export interface HtmlBlock {
  readonly block: Block;
  /** In the order of MARKUP_NAMES. */
  readonly row: readonly number[];
  /** The rule by which the markup alone takes it out, or null. */
  readonly ruledOut: string | null;
  /** The strongest of what the markup says against it, or null. */
  readonly hint: string | null;
}

/** Names of the numbers in a row of markup evidence. */
export const MARKUP_NAMES: readonly string[] = [...PLACE_NAMES, "emphasis"];

/** Flattens a page into blocks in reading order, and reads where each of them stands. */
export function toHtmlBlocks($: CheerioAPI, hints: PageHints): HtmlBlock[] {
  const root = $("body").get(0) ?? $.root().children().get(0);
  if (root === undefined) return [];
  const page = walkPage(root);
  const places = readPlaces(page, root, hints);
  return page.drafts.flatMap((draft, at) => {
    const place = places[at];
    if (place === undefined) return [];
    const { text, linkChars, emphasisedChars, owner } = draft;
    const length = Math.max(1, text.length);
    return [
      {
        block: {
          text,
          tag: owner.name,
          linkDensity: linkChars / length,
          placeScore: toPlaceScore(place.toMain),
          blankBefore: true,
        },
        row: [...place.row, emphasisedChars / length],
        ruledOut: place.above.ruledOut,
        hint: toHint(place.above.apart),
      },
    ];
  });
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
