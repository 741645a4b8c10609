import { isTag, type AnyNode, type Element } from "domhandler";
import { bitOf, CLASS_KINDS, classBits } from "./class-words.ts";
import type { Opening } from "./opening.ts";
import { countAlike } from "./shapes.ts";
import { isHiddenBy, type HiddenNames } from "./stylesheet.ts";
import type { Holding } from "./walk-page.ts";
import { ownValue } from "../../search/own-value.ts";

/** Elements whose meaning counts wherever they stand above a block. */
export const TAG_KINDS = [
  "article",
  "main",
  "section",
  "aside",
  "nav",
  "footer",
  "header",
  "form",
  "table",
  "ul",
  "ol",
  "dl",
  "figure",
  "blockquote",
  "a",
] as const;
const TAG_AT: ReadonlyMap<string, number> = new Map(
  TAG_KINDS.map((tag, at) => [tag, CLASS_KINDS.length + at]),
);
const KINDS = CLASS_KINDS.length + TAG_KINDS.length;

// Roles that the standard reserves for what stands around an article.
const ROLE_TAGS: Readonly<Record<string, string>> = {
  navigation: "nav",
  complementary: "aside",
  contentinfo: "footer",
  search: "form",
  dialog: "aside",
  alertdialog: "aside",
  menu: "nav",
  menubar: "nav",
  banner: "header",
  main: "main",
  article: "article",
};

// style="display:none" `visibility: hidden`
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** No element of a kind stands above the block. */
export const NONE = -1;

/** What stands above a block, from the root down to one element. */
export interface Above {
  readonly depth: number;
  /** For each kind: the share of the page's running text that the nearest element of it holds, or NONE. */
  readonly shares: readonly number[];
  /** For each kind: the depth of the nearest element of it, or NONE. */
  readonly depths: readonly number[];
  /** For each kind: how many elements of it there are. */
  readonly counts: readonly number[];
  /** Kinds, as bits, of which an element above holds neither headline nor opening. */
  readonly apart: number;
  /** How many siblings of one shape, each with several blocks, the most repeated ancestor has: a feed's items. */
  readonly repeats: number;
  /** Which of them it is, 0 the first. */
  readonly repeatAt: number;
  /** The nearest table or list, or null. */
  readonly list: Element | null;
  /** The rule by which one of them is no part of the article, or null. */
  readonly ruledOut: string | null;
}

const ROOT: Above = {
  depth: 0,
  shares: Array.from({ length: KINDS }, () => NONE),
  depths: Array.from({ length: KINDS }, () => NONE),
  counts: Array.from({ length: KINDS }, () => 0),
  apart: 0,
  repeats: 0,
  repeatAt: 0,
  list: null,
  ruledOut: null,
};

/** What is known of the page when its elements are read. */
export interface PageFacts {
  readonly holdings: ReadonlyMap<AnyNode, Holding>;
  /** Its running text, in Latin letters' worth. */
  readonly total: number;
  readonly opening: Opening;
  readonly hidden: HiddenNames;
}

/** Reads what stands above an element and is it; without recursion, since pages nest deeper than the call stack. */
export function aboveReader(page: PageFacts): (element: Element) => Above {
  const known = new Map<AnyNode, Above>();
  return (element) => {
    const chain: Element[] = [];
    let above = ROOT;
    for (
      let at: AnyNode | null = element;
      at !== null && isTag(at);
      at = at.parent
    ) {
      const there = known.get(at);
      if (there !== undefined) {
        above = there;
        break;
      }
      chain.push(at);
    }
    for (const each of chain.reverse()) {
      above = stepDown(above, each, page);
      known.set(each, above);
    }
    return above;
  };
}

function stepDown(above: Above, element: Element, page: PageFacts): Above {
  const { holdings, total, opening } = page;
  const isHidden = hasHiddenMark(element);
  const bits = classBits(element) | (isHidden ? bitOf("hidden") : 0);
  const role = element.attribs["role"];
  const tagAt = TAG_AT.get(
    (role === undefined ? undefined : ownValue(ROLE_TAGS, role)) ??
      element.name,
  );
  const holding = holdings.get(element);
  const depth = above.depth + 1;
  let { shares, depths, counts } = above;
  if (bits !== 0 || tagAt !== undefined) {
    const own = [...shares],
      ownDepths = [...depths],
      ownCounts = [...counts];
    for (let kind = 0; kind < KINDS; kind += 1) {
      const isOfKind =
        kind < CLASS_KINDS.length ? (bits & (1 << kind)) !== 0 : kind === tagAt;
      if (!isOfKind) continue;
      own[kind] = (holding?.prose ?? 0) / total;
      ownDepths[kind] = depth;
      ownCounts[kind] = (ownCounts[kind] ?? 0) + 1;
    }
    shares = own;
    depths = ownDepths;
    counts = ownCounts;
  }
  let { repeats, repeatAt } = above;
  if ((holding?.drafts ?? 0) >= 2) {
    const alike = countAlike(element);
    if (alike.count > repeats) {
      repeats = alike.count;
      repeatAt = alike.at;
    }
  }
  const apart = above.apart | (opening.holders.has(element) ? 0 : bits);
  return {
    depth,
    shares,
    depths,
    counts,
    apart,
    repeats,
    repeatAt,
    list: LISTS.has(element.name) ? element : above.list,
    ruledOut: above.ruledOut ?? ruleOut(element, bits, page),
  };
}

const LISTS: ReadonlySet<string> = new Set(["table", "ul", "ol", "dl"]);

const COMMENT = bitOf("comment");

/** What the markup alone decides: it never takes the headline or the first paragraph with it. */
function ruleOut(
  element: Element,
  bits: number,
  { opening, hidden, holdings, total }: PageFacts,
): string | null {
  if (opening.holders.has(element)) return null;
  // <article>…</article><div id="comments">…: readers' comments, however much they read like prose
  if ((bits & COMMENT) !== 0) return "comments";
  if (opening.others.has(element)) return "next-article";
  if (isHiddenBy(hidden, element)) return "hidden-by-stylesheet";
  // <p>…</p><div class="p sponsored">Retire early…</div><p>…: small boxes between paragraphs
  const { text = 0, prose = 0, drafts = 0 } = holdings.get(element) ?? {};
  const isSmall =
    drafts <= MOST_BOX_LINES &&
    text <= HEAVIEST_BOX &&
    prose <= total * MOST_BOX_PROSE;
  if (!isSmall || WRAPPER.test(element.attribs["class"] ?? "")) return null;
  const kind = BOX_KINDS.find((each) => (bits & bitOf(each)) !== 0);
  return kind === undefined ? null : `class-${kind}`;
}

/** Of 947 small boxes of these kinds on 264 labelled pages none was the body's, but for some in a paywall's wrapper. */
const BOX_KINDS = ["advert", "newsletter", "topic"] as const;
const MOST_BOX_LINES = 3;
const HEAVIEST_BOX = 400;
const MOST_BOX_PROSE = 0.1;
// `<div class="paywall">` around each paragraph
const WRAPPER = /paywall|premium/i;

const hasHiddenMark = ({ attribs }: Element) =>
  attribs["hidden"] !== undefined ||
  attribs["aria-hidden"] === "true" ||
  (attribs["style"] !== undefined && HIDDEN_STYLE.test(attribs["style"]));
