import { isTag, type AnyNode, type Element } from "domhandler";
import { endsLikeSentence, weigh } from "../block.ts";
import type { Draft } from "./walk-page.ts";

/** What a paragraph counts for its parent, grandparent and so on: some sites wrap each one several times. */
const ANCESTOR_SHARES = [1, 0.7, 0.5, 0.35, 0.25];
const HEADING = /^h[1-6]$/;

/** A shorter text tells nothing, and a longer one no more than one of this length; in Latin letters' worth. */
const LIGHTEST = 60;
const HEAVIEST = 600;

/** The element that holds most of the prose, the nearer the better; null on a page without any. */
export function findMain(drafts: readonly Draft[]): Element | null {
  const scores = new Map<Element, number>();
  for (const { text, linkChars, owner } of drafts) {
    const length = weigh(text) - 2 * linkChars;
    if (
      length < LIGHTEST ||
      HEADING.test(owner.name) ||
      !endsLikeSentence(text)
    )
      continue;
    const points = Math.min(length, HEAVIEST);
    let at: AnyNode | null = owner.parent ?? owner;
    for (const share of ANCESTOR_SHARES) {
      if (at !== null && isTag(at))
        scores.set(at, (scores.get(at) ?? 0) + points * share);
      at = at?.parent ?? null;
    }
  }
  let best: Element | null = null,
    most = 0;
  for (const [element, score] of scores) {
    if (score > most && element.name !== "body" && element.name !== "html") {
      best = element;
      most = score;
    }
  }
  return best;
}

/** Steps from an element up to an ancestor of the main element, and from there down to it. */
export interface StepsToMain {
  readonly up: number;
  readonly down: number;
}

/** Counts the steps to the main element; elements of one parent share the count. */
export function stepsToMain(
  main: Element | null,
): (element: AnyNode) => StepsToMain {
  const known = new Map<AnyNode, StepsToMain>();
  let down = 0;
  for (let at: AnyNode | null = main; at !== null; at = at.parent)
    known.set(at, { up: 0, down: down++ });
  return (element) => {
    const chain: AnyNode[] = [];
    let at: AnyNode | null = element;
    while (at !== null && !known.has(at)) {
      chain.push(at);
      at = at.parent;
    }
    let steps = (at === null ? undefined : known.get(at)) ?? { up: 0, down: 0 };
    for (const each of chain.reverse()) {
      steps = { up: steps.up + 1, down: steps.down };
      known.set(each, steps);
    }
    return steps;
  };
}
