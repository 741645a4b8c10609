import { isTag, isText, type AnyNode, type Element } from "domhandler";
import { weigh } from "../block.ts";
import { toLine } from "../normalise.ts";

/** Elements that begin and end a block; anything else is part of a line. */
const BLOCK_TAGS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

const EMPHASIS = new Set(["b", "strong", "em", "i", "u"]);

/** Shorter pieces of text are labels and menu items. */
const SHORTEST_PROSE = 40;

/** A piece of the page that stands on lines of its own. */
export interface Draft {
  readonly text: string;
  readonly linkChars: number;
  readonly emphasisedChars: number;
  /** The block element it stood in. */
  readonly owner: Element;
}

/** What an element holds, its descendants included; lengths in Latin letters' worth. */
export interface Holding {
  /** Running text outside links. */
  prose: number;
  text: number;
  links: number;
  drafts: number;
}

/** A page's texts in reading order, and what each element holds. */
export interface WalkedPage {
  readonly drafts: readonly Draft[];
  readonly holdings: ReadonlyMap<AnyNode, Holding>;
}

interface Step {
  readonly node: AnyNode;
  readonly owner: Element;
  readonly inLink: boolean;
  readonly isEmphasised: boolean;
  readonly leave: boolean;
}

const emptyHolding = (): Holding => ({
  prose: 0,
  text: 0,
  links: 0,
  drafts: 0,
});

/**
 * Walks a page once. A bare text between block elements is a draft of its own, and a double <br> ends one: paragraphs
 * are often bare text in a <div>.
 *
 * Keeps an explicit stack: real pages nest thousands of elements deep and would overflow the call stack.
 */
export function walkPage(root: Element): WalkedPage {
  const drafts: Draft[] = [];
  const holdings = new Map<AnyNode, Holding>();
  let text = "",
    linkChars = 0,
    emphasisedChars = 0,
    breaks = 0;
  const flush = (owner: Element) => {
    const line = toLine(text);
    if (line !== "") {
      drafts.push({
        text: line,
        linkChars: Math.min(linkChars, line.length),
        emphasisedChars: Math.min(emphasisedChars, line.length),
        owner,
      });
      const holding = holdings.get(owner);
      if (holding !== undefined) holding.drafts += 1;
    }
    text = "";
    linkChars = 0;
    emphasisedChars = 0;
  };
  const stack: Step[] = [
    {
      node: root,
      owner: root,
      inLink: false,
      isEmphasised: false,
      leave: false,
    },
  ];
  holdings.set(root, emptyHolding());
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, owner, inLink, isEmphasised } = step;
    if (isText(node)) {
      const piece = node.data;
      text += piece;
      const length = piece.trim().length;
      if (length === 0) continue;
      breaks = 0;
      const weight = weigh(piece.trim());
      if (inLink) linkChars += length;
      if (isEmphasised) emphasisedChars += length;
      const holding =
        node.parent === null ? undefined : holdings.get(node.parent);
      if (holding === undefined) continue;
      holding.text += weight;
      if (inLink) holding.links += weight;
      else if (weight >= SHORTEST_PROSE) holding.prose += weight;
    } else if (isTag(node)) {
      const isBlock = BLOCK_TAGS.has(node.name);
      if (step.leave) {
        if (isBlock) flush(node);
        addToParent(holdings, node);
        continue;
      }
      if (node.name === "br") {
        breaks += 1;
        if (breaks > 1) flush(owner);
        else text += " ";
        continue;
      }
      if (isBlock) {
        flush(owner);
        breaks = 0;
      }
      holdings.set(node, emptyHolding());
      stack.push({ ...step, leave: true });
      const next = {
        owner: isBlock ? node : owner,
        inLink: inLink || node.name === "a",
        isEmphasised: isEmphasised || EMPHASIS.has(node.name),
        leave: false,
      };
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child !== undefined) stack.push({ node: child, ...next });
      }
    }
  }
  flush(root);
  return { drafts, holdings };
}

function addToParent(holdings: Map<AnyNode, Holding>, node: Element): void {
  const own = holdings.get(node);
  const parent = node.parent === null ? undefined : holdings.get(node.parent);
  if (own === undefined || parent === undefined) return;
  parent.prose += own.prose;
  parent.text += own.text;
  parent.links += own.links;
  parent.drafts += own.drafts;
}
