import { isTag, type AnyNode, type Element } from "domhandler";
import { endsLikeSentence, weigh } from "../block.ts";
import { toComparable } from "../normalise.ts";
import { firstClass } from "./shapes.ts";
import type { Draft } from "./walk-page.ts";

/** Where an article begins on its page. */
export interface Opening {
  /** The elements that hold its headline or its first paragraph. */
  readonly holders: ReadonlySet<AnyNode>;
  /** Elements that hold another article: its own headline, or an <article> of its own. */
  readonly others: ReadonlySet<AnyNode>;
}

/** A first paragraph is at least this heavy; leads and captions may be shorter. */
const LIGHTEST_PARAGRAPH = 80;

/** Finds the headline, as metadata or rank tell it, the first paragraph behind it, and what begins again after them. */
export function findOpening(
  drafts: readonly Draft[],
  titles: readonly string[],
): Opening {
  const headline = findHeadline(drafts, titles);
  const first = drafts.findIndex(
    (draft, at) => at > headline && isParagraph(draft),
  );
  const ofHeadline = ancestors(drafts[headline]?.owner ?? null),
    ofFirst = ancestors(drafts[first]?.owner ?? null);
  const holders = new Set([...ofHeadline, ...ofFirst]);
  return {
    holders,
    others:
      headline < 0 || first < 0
        ? new Set()
        : findOthers(drafts, headline, first, holders, ofHeadline, ofFirst),
  };
}

/** A heading that repeats the page's title; else the first of first rank; else a line that repeats it. */
function findHeadline(
  drafts: readonly Draft[],
  titles: readonly string[],
): number {
  const keys = new Set(titles.map(toComparable));
  const isStated = ({ text }: Draft) => keys.has(toComparable(text));
  const isHeading = ({ owner }: Draft) => /^h[1-3]$/.test(owner.name);
  const stated = drafts.findIndex(
    (draft) => isHeading(draft) && isStated(draft),
  );
  if (stated >= 0) return stated;
  const first = drafts.findIndex(({ owner }) => owner.name === "h1");
  return first >= 0 ? first : drafts.findIndex(isStated);
}

const isParagraph = ({ text, linkChars }: Draft) =>
  weigh(text) >= LIGHTEST_PARAGRAPH &&
  linkChars < text.length / 3 &&
  endsLikeSentence(text);

function ancestors(element: Element | null): ReadonlySet<AnyNode> {
  const found = new Set<AnyNode>();
  for (let node: AnyNode | null = element; node !== null; node = node.parent)
    found.add(node);
  return found;
}

// An endless feed: <div class="topic"><h1>…</h1>…</div> <div class="topic next"><h1>Another headline</h1><p>…
// Posts behind the post: <article class="post">…</article> <article class="post">…
function findOthers(
  drafts: readonly Draft[],
  headline: number,
  first: number,
  holders: ReadonlySet<AnyNode>,
  ofHeadline: ReadonlySet<AnyNode>,
  ofFirst: ReadonlySet<AnyNode>,
): ReadonlySet<AnyNode> {
  const others = new Set<AnyNode>();
  const title = drafts[headline]?.owner;
  const hasArticle = [...ofFirst].some(
    (node) => isTag(node) && node.name === "article" && ofHeadline.has(node),
  );
  for (const { owner } of drafts.slice(first + 1)) {
    const isHeadline =
      title?.name === "h1" &&
      owner.name === "h1" &&
      firstClass(owner) === firstClass(title);
    let top: AnyNode | null = null,
      article: AnyNode | null = null;
    if (!isHeadline && !hasArticle) continue;
    let node: AnyNode | null = owner;
    for (; node !== null && !holders.has(node); node = node.parent) {
      top = node;
      if (isTag(node) && node.name === "article") article = node;
    }
    // A second <h1> alone is a subheading: the paragraphs around it stand with the first one.
    if (isHeadline && top !== null && top !== owner) others.add(top);
    const isApart = node === null || !isInArticle(node);
    if (hasArticle && article !== null && isApart) others.add(article);
  }
  return others;
}

function isInArticle(element: AnyNode): boolean {
  for (let node: AnyNode | null = element; node !== null; node = node.parent)
    if (isTag(node) && node.name === "article") return true;
  return false;
}
