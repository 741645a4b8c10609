import { isTag, type AnyNode, type Element } from "domhandler";
import { endsLikeSentence } from "../block.ts";
import type { Draft } from "./walk-page.ts";

/** What the blocks of one shape have in common. */
export interface Shape {
  readonly count: number;
  /** Mean length, in characters. */
  readonly length: number;
  /** Shares, 0 to 1. */
  readonly links: number;
  readonly sentences: number;
}

// `post-7816 postbox odd` -> `post-`
const NUMBER = /\d+/g;

/** The first class name without numbers: what siblings of one kind have in common. */
export const firstClass = (element: Element | null): string =>
  (element?.attribs["class"] ?? "")
    .trim()
    .split(/\s/, 1)[0]
    ?.replace(NUMBER, "") ?? "";

/** Blocks of one shape have the same element and class, in parents of the same element and class. */
const shapeOf = (owner: Element) => {
  const parent =
    owner.parent !== null && isTag(owner.parent) ? owner.parent : null;
  return `${owner.name}.${firstClass(owner)}<${parent?.name ?? ""}.${firstClass(parent)}`;
};

/** For each block its shape: a page's captions, teasers and comments repeat theirs. */
export function readShapes(drafts: readonly Draft[]): readonly Shape[] {
  const names = drafts.map(({ owner }) => shapeOf(owner));
  const sums = new Map<
    string,
    { count: number; length: number; links: number; sentences: number }
  >();
  for (const [at, { text, linkChars }] of drafts.entries()) {
    const name = names[at] ?? "";
    const sum = sums.get(name) ?? {
      count: 0,
      length: 0,
      links: 0,
      sentences: 0,
    };
    sum.count += 1;
    sum.length += text.length;
    sum.links += linkChars;
    if (endsLikeSentence(text)) sum.sentences += 1;
    sums.set(name, sum);
  }
  const shapes = new Map(
    [...sums].map(([name, { count, length, links, sentences }]) => [
      name,
      {
        count,
        length: length / count,
        links: links / Math.max(1, length),
        sentences: sentences / count,
      },
    ]),
  );
  return names.map((name) => shapes.get(name) ?? NONE);
}

const NONE: Shape = { count: 1, length: 0, links: 0, sentences: 0 };

/** More siblings than these say nothing new, and a page may have a million. */
const MOST_SIBLINGS = 60;

/** How many siblings of the same tag and first class an element has, and how many of them stand before it. */
export function countAlike(element: Element): {
  readonly count: number;
  readonly at: number;
} {
  const name = firstClass(element);
  const count = (
    start: AnyNode | null,
    next: (node: AnyNode) => AnyNode | null,
  ) => {
    let found = 0,
      seen = 0;
    for (
      let node = start;
      node !== null && seen < MOST_SIBLINGS;
      node = next(node), seen += 1
    )
      if (
        isTag(node) &&
        node.name === element.name &&
        firstClass(node) === name
      )
        found += 1;
    return found;
  };
  const at = count(element.prev, (node) => node.prev);
  return { count: at + count(element.next, (node) => node.next), at };
}
