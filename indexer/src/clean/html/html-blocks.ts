import type { CheerioAPI } from "cheerio";
import { isTag, isText, type AnyNode, type Element } from "domhandler";
import { endsLikeSentence, weigh, type Block } from "../block.ts";
import { toLine } from "../normalise.ts";

const BLOCK_TAGS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

const HEADING = /^h[1-6]$/;

interface Draft {
  text: string;
  linkChars: number;
  readonly tag: string;
  readonly parent: Element;
}

/**
 * Flattens a page into blocks in reading order. A bare text between block elements is a block of its own, and a double
 * <br> ends one: paragraphs are often bare text in a <div>.
 *
 * The place score of a block says how near it is to the element that holds most of the prose.
 */
export function toHtmlBlocks($: CheerioAPI): Block[] {
  const root = $("body").get(0) ?? $.root().children().get(0);
  if (root === undefined) return [];
  const drafts = collect(root);
  const main = findMain(drafts);
  const lead = findLead(drafts, main);
  return drafts.map((draft, at) => ({
    text: draft.text,
    tag: draft.tag,
    linkDensity: draft.linkChars / Math.max(1, draft.text.length),
    placeScore:
      lead.from < at && at < lead.to
        ? LEAD_SCORE
        : placeScore(draft.parent, main),
    blankBefore: true,
  }));
}

function collect(root: Element): Draft[] {
  const drafts: Draft[] = [];
  let text = "",
    linkChars = 0;
  const flush = (owner: Element) => {
    const line = toLine(text);
    if (line !== "")
      drafts.push({
        text: line,
        linkChars: Math.min(linkChars, line.length),
        tag: owner.name,
        parent: parentOf(owner),
      });
    text = "";
    linkChars = 0;
  };
  // An explicit stack: real pages nest thousands of elements deep and would overflow the call stack.
  const stack: {
    node: AnyNode;
    owner: Element;
    inLink: boolean;
    leave: boolean;
  }[] = [{ node: root, owner: root, inLink: false, leave: false }];
  let breaks = 0;
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, owner, inLink } = top;
    if (isText(node)) {
      if (node.data.trim() !== "") breaks = 0;
      text += node.data;
      if (inLink) linkChars += toLine(node.data).length;
    } else if (isTag(node)) {
      const isBlock = BLOCK_TAGS.has(node.name);
      if (top.leave) {
        flush(node);
        continue;
      }
      if (node.name === "br") {
        breaks += 1;
        text += breaks > 1 ? "" : " ";
        if (breaks > 1) flush(owner);
        continue;
      }
      if (isBlock) {
        flush(owner);
        breaks = 0;
        stack.push({ node, owner: node, inLink, leave: true });
      }
      const next = isBlock ? node : owner;
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child !== undefined)
          stack.push({
            node: child,
            owner: next,
            inLink: inLink || node.name === "a",
            leave: false,
          });
      }
    }
  }
  flush(root);
  return drafts;
}

const isElement = (node: AnyNode | null): node is Element =>
  node !== null && isTag(node);

const parentOf = (element: Element): Element =>
  isElement(element.parent) ? element.parent : element;

/** What a paragraph counts for its parent, grandparent and so on: some sites wrap each one several times. */
const ANCESTOR_SHARES = [1, 0.7, 0.5, 0.35, 0.25];

/** The element that holds most of the prose, the nearer the better. */
function findMain(drafts: readonly Draft[]): Element | null {
  const scores = new Map<Element, number>();
  const add = (element: AnyNode | null, points: number) => {
    if (isElement(element))
      scores.set(element, (scores.get(element) ?? 0) + points);
  };
  for (const { text, linkChars, parent, tag } of drafts) {
    const length = weigh(text) - 2 * linkChars;
    if (length < 60 || HEADING.test(tag) || !endsLikeSentence(text)) continue;
    const points = Math.min(length, 600);
    let at: AnyNode | null = parent;
    for (const share of ANCESTOR_SHARES) {
      add(at, points * share);
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

/** Between the headline and the main element stand lead, byline and pictures. */
const LEAD_SCORE = 0;

/** The blocks between the last heading of first rank before the main element and its first block, both exclusive. */
function findLead(
  drafts: readonly Draft[],
  main: Element | null,
): { readonly from: number; readonly to: number } {
  const to = drafts.findIndex(({ parent }) => isInside(parent, main));
  const from = drafts
    .slice(0, Math.max(0, to))
    .findLastIndex(({ tag }) => tag === "h1");
  return from < 0 ? { from: 0, to: 0 } : { from, to };
}

function isInside(element: AnyNode, container: Element | null): boolean {
  for (let at: AnyNode | null = element; at !== null; at = at.parent)
    if (at === container) return true;
  return false;
}

/** 1 inside the main element; less by each step up to the first ancestor shared with it. */
function placeScore(element: Element, main: Element | null): number {
  if (main === null) return 0;
  const ancestors = new Set<AnyNode>();
  for (let at: AnyNode | null = element; at !== null; at = at.parent)
    ancestors.add(at);
  let steps = 0;
  for (let at: AnyNode | null = main; at !== null; at = at.parent) {
    if (ancestors.has(at)) break;
    steps += 1;
  }
  return steps === 0 ? 1 : -0.4 * Math.min(steps, 5);
}
