import type { AnyNode, Element } from "domhandler";
import { aboveReader, NONE, TAG_KINDS, type Above } from "./above.ts";
import { bitOf, CLASS_KINDS, type ClassKind } from "./class-words.ts";
import { findMain, stepsToMain, type StepsToMain } from "./main-element.ts";
import { findOpening } from "./opening.ts";
import { readShapes } from "./shapes.ts";
import type { HiddenNames } from "./stylesheet.ts";
import type { Holding, WalkedPage } from "./walk-page.ts";

/** Kinds of which an element that does not hold the headline stands apart from the article. */
const APART_KINDS = [
  "comment",
  "related",
  "advert",
  "share",
  "menu",
  "layer",
  "newsletter",
  "box",
] as const satisfies readonly ClassKind[];

/** Names of the numbers in a place, in their order. */
export const PLACE_NAMES: readonly string[] = [
  ...CLASS_KINDS.map((kind) => `class-${kind}`),
  ...TAG_KINDS.map((tag) => `in-${tag}`),
  ...CLASS_KINDS.map((kind) => `steps-${kind}`),
  ...CLASS_KINDS.map((kind) => `times-${kind}`),
  ...APART_KINDS.map((kind) => `apart-${kind}`),
  "articles",
  "depth",
  "repeats",
  "repeat-at",
  "steps-to-main",
  "steps-from-main",
  "parent-prose",
  "parent-links",
  "parent-drafts",
  "grandparent-prose",
  "grandparent-links",
  "owner-drafts",
  "shape-count",
  "shape-length",
  "shape-links",
  "shape-sentences",
  "main-prose",
];

/** Where a block stands. */
export interface Place {
  /** In the order of PLACE_NAMES. */
  readonly row: readonly number[];
  readonly above: Above;
  readonly toMain: StepsToMain;
}

/** What the page says of itself, for finding where its article begins and what it hides. */
export interface PageHints {
  readonly titles: readonly string[];
  readonly hidden: HiddenNames;
}

/** Steps that say no more than "somewhere else". */
const FARTHEST_MAIN = 12;
const FARTHEST_KIND = 20;

const EMPTY: Holding = { prose: 0, text: 0, links: 0, drafts: 0 };

/** Reads off the markup where a page's texts stand, one at a time. */
export function placeReader(
  { drafts, holdings }: WalkedPage,
  root: Element,
  { titles, hidden }: PageHints,
): (at: number) => Place {
  const total = Math.max(1, holdings.get(root)?.prose ?? 0);
  const held = (node: AnyNode | null): Holding =>
    (node === null ? undefined : holdings.get(node)) ?? EMPTY;
  const main = findMain(drafts);
  const mainProse = held(main).prose / total;
  const toMainOf = stepsToMain(main);
  const shapes = readShapes(drafts);
  const readAbove = aboveReader({
    holdings,
    total,
    opening: findOpening(drafts, titles),
    hidden,
  });
  return (at) => {
    const owner = drafts[at]?.owner ?? root;
    const parent = owner.parent ?? owner;
    const above = readAbove(owner);
    const toMain = toMainOf(parent);
    const inParent = held(parent),
      inGrandparent = held(parent.parent);
    const shape = shapes[at];
    const row = [
      ...above.shares,
      ...CLASS_KINDS.map((_, kind) => stepsTo(above, kind)),
      ...above.counts.slice(0, CLASS_KINDS.length),
      ...APART_KINDS.map((kind) => Number((above.apart & bitOf(kind)) !== 0)),
      above.counts[CLASS_KINDS.length] ?? 0,
      above.depth,
      above.repeats,
      above.repeatAt,
      Math.min(toMain.up, FARTHEST_MAIN),
      Math.min(toMain.down, FARTHEST_MAIN),
      inParent.prose / total,
      inParent.links / Math.max(1, inParent.text),
      inParent.drafts,
      inGrandparent.prose / total,
      inGrandparent.links / Math.max(1, inGrandparent.text),
      held(owner).drafts,
      shape?.count ?? 1,
      shape?.length ?? 0,
      shape?.links ?? 0,
      shape?.sentences ?? 0,
      mainProse,
    ];
    return { row, above, toMain };
  };
}

function stepsTo({ depth, depths }: Above, kind: number): number {
  const there = depths[kind] ?? NONE;
  return there === NONE
    ? FARTHEST_KIND
    : Math.min(FARTHEST_KIND, depth - there);
}
