import type { CheerioAPI } from "cheerio";
import {
  hasChildren,
  isTag,
  isText,
  type AnyNode,
  type Element,
} from "domhandler";
import { toLine } from "../normalise.ts";
import { weigh, type Removal } from "../block.ts";

/** Elements that never hold an article's words. */
const NEVER =
  "script, style, rt, rp, noscript, template, svg, canvas, iframe, object, embed, audio, video, map, button, select, option, input, textarea, datalist, dialog, head, link, meta, base";

/** Elements and roles that the standard reserves for what stands around an article. */
const AROUND =
  "nav, footer, aside, menu, [role=navigation], [role=complementary], [role=contentinfo], [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=banner], [hidden], [aria-hidden=true], [itemprop=comment]";

// style="display:none" `visibility: hidden`
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/**
 * Words that sites put into class names and ids of what surrounds an article. Whole words of a name like
 * "c-related__list" or "shareButtons"; never parts of words ("share" but not "shareholder").
 */
const FURNITURE = new Set(
  `ad ads advert adverts advertisement advertising adbox adslot banner breadcrumb breadcrumbs byline captcha comment comments
  commentlist disqus respond consent cookie cookies gdpr copyright donate donation footer footnav follow
  subscribe subscription subscriptions newsletter newsletters signup login signin register paywall
  menu menus navbar navigation nav sidebar sidenav sidemenu topbar toolbar masthead
  outbrain taboola popup modal overlay lightbox pager pagination pagenav pagenavigation paging
  popular mostread mostpopular trending promo promos promoted promotion teaser teasers recirc recirculation recommend recommended recommendation
  recommendations related relatedposts relatedarticles readmore morestories morenews readnext upnext nextup
  share shares sharing sharedaddy sharebar sharebuttons sharetools social socials socialmedia addtoany addthis
  skip sponsor sponsored sponsors tag tags taglist tagcloud tagged topics keywords widget widgets
  caption captions imagecaption photocaption credit photocredit imagecredit authorbio authorbox aboutauthor biography rating ratings feedback reactions likes emoji jp-relatedposts
  screenreader visuallyhidden printonly noprint hidden offscreen sronly credits tooltip toc`.split(
    /\s+/,
  ),
);

/** Words that also name a layout (`sidebar-grid`), a campaign or a script's hook: what is mostly running text stays. */
const SOFT: ReadonlySet<string> = new Set(
  "ad ads banner hidden modal overlay popup promo rating sidebar skip sponsored tag tagged tags teaser teasers topics tooltip widget widgets".split(
    " ",
  ),
);
const PROSE_ENOUGH = 200;

/** Names that keep an element although a furniture word stands beside them: `article-share-wrapper` holds the article. */
const BODY_WORDS =
  /article-?body|body-?copy|post-?body|entry-?content|post-?content|article-?content|story-?body|main-?content|articletext|article__text/i;

/** An element that holds more than this share of the page's paragraph text is no furniture, whatever its name. */
const LARGEST_FURNITURE = 0.4;

/** "c-related__list shareButtons" -> c, related, list, share, buttons, sharebuttons. */
function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (const part of name.split(/\s+/)) {
    const pieces = part
      .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
    words.push(...pieces);
    for (let at = 0; at + 1 < pieces.length; at += 1)
      words.push(`${pieces[at]}${pieces[at + 1]}`);
  }
  return words;
}

/** The furniture word in an element's class or id, or null. */
export function furnitureWord(element: Element): string | null {
  const name = `${element.attribs["class"] ?? ""} ${element.attribs["id"] ?? ""}`;
  if (name.length < 2 || BODY_WORDS.test(name)) return null;
  return wordsOf(name).find((word) => FURNITURE.has(word)) ?? null;
}

/** Shorter pieces of text are labels and menu items. */
const SHORTEST_PROSE = 40;

/**
 * Takes out what surrounds an article, so far as the markup says what it is.
 *
 * `<nav>…</nav><div class="related-links">…</div><article><p>…`  →  `<article><p>…`
 */
export function stripFurniture($: CheerioAPI): Removal[] {
  const removals: Removal[] = [];
  $(NEVER).remove();
  const { texts, prose } = measure($.root().get(0));
  const total = prose.get($.root().get(0)) ?? 0;
  const gone = new Set<AnyNode>();
  const remove = (element: Element, rule: string) => {
    for (let at: AnyNode | null = element; at !== null; at = at.parent)
      if (gone.has(at)) return;
    if (total > 0 && (prose.get(element) ?? 0) > total * LARGEST_FURNITURE)
      return;
    const text = toLine(texts(element).slice(0, MOST_RECORDED));
    if (text !== "") removals.push({ rule, text, place: "inside" });
    gone.add(element);
  };
  $(AROUND).each((_, element) => remove(element, "element-around"));
  $("[style]").each((_, element) => {
    if (HIDDEN_STYLE.test(element.attribs["style"] ?? ""))
      remove(element, "hidden-by-style");
  });
  $("[class], [id]").each((_, element) => {
    if (WHOLE_PAGE.has(element.name) || isInSentence(element)) return;
    const word = furnitureWord(element);
    if (word === null) return;
    const isProse =
      SOFT.has(word) &&
      (prose.get(element) ?? 0) >
        Math.max(PROSE_ENOUGH, texts(element).length / 2);
    if (!isProse) remove(element, `class-${word}`);
  });
  for (const element of gone) $(element).remove();
  return removals;
}

const INLINE: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u".split(
    " ",
  ),
);

// `<p>Hlavní obviněný velké <a class="tag">kauzy Dozimetr</a>, v níž …`: a word of a sentence, whatever its class
const isInSentence = (element: Element): boolean =>
  INLINE.has(element.name) &&
  (element.parent?.children ?? []).some(
    (sibling) => isText(sibling) && /\p{L}{2}/u.test(sibling.data),
  );

const WHOLE_PAGE: ReadonlySet<string> = new Set([
  "body",
  "html",
  "article",
  "main",
]);
const MOST_RECORDED = 2000;

interface Measured {
  /** The text of a part of the page. */
  readonly texts: (node: AnyNode) => string;
  /** Characters of running text outside links, by element. */
  readonly prose: ReadonlyMap<AnyNode | undefined, number>;
}

/** Walks the page once, without recursion: real pages nest deeper than the call stack. */
function measure(root: AnyNode | undefined): Measured {
  const prose = new Map<AnyNode | undefined, number>();
  const spans = new Map<AnyNode, readonly [number, number]>();
  let text = "";
  const stack: { node: AnyNode; inLink: boolean; from: number | null }[] =
    root === undefined ? [] : [{ node: root, inLink: false, from: null }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, inLink, from } = top;
    if (from !== null) {
      spans.set(node, [from, text.length]);
      prose.set(
        node.parent ?? undefined,
        (prose.get(node.parent ?? undefined) ?? 0) + (prose.get(node) ?? 0),
      );
      continue;
    }
    if (isText(node)) {
      text += `${node.data} `;
      const length = weigh(node.data.trim());
      if (!inLink && length >= SHORTEST_PROSE && node.parent !== null)
        prose.set(node.parent, (prose.get(node.parent) ?? 0) + length);
    } else if (hasChildren(node)) {
      stack.push({ node, inLink, from: text.length });
      const isLink = isTag(node) && node.name === "a";
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child !== undefined)
          stack.push({ node: child, inLink: inLink || isLink, from: null });
      }
    }
  }
  const texts = (node: AnyNode) => text.slice(...(spans.get(node) ?? [0, 0]));
  return { texts, prose };
}
