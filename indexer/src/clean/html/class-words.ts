import type { Element } from "domhandler";

/**
 * Words that sites put into class names and ids of what surrounds an article, by what they name. Whole words of a name
 * like "c-related__list" or "shareButtons"; never parts of words ("share" but not "shareholder").
 */
const WORDS_BY_KIND = {
  advert:
    "ad ads advert adverts advertisement advertising adbox adslot adsbygoogle banner sponsor sponsored sponsors promo promos promoted promotion outbrain taboola dfp gpt donate donation",
  share:
    "share shares sharing sharedaddy sharebar sharebuttons sharetools social socials socialmedia addtoany addthis sns follow facebook twitter whatsapp print email",
  comment:
    "comment comments commentlist disqus respond reply replies reactions likes emoji feedback rating ratings",
  related:
    "related relatedposts relatedarticles jp-relatedposts readmore morestories morenews more readnext upnext nextup recirc recirculation recommend recommended recommendation recommendations popular mostread mostpopular trending teaser teasers latest similar headlines also pager pagination pagenav pagenavigation paging next prev previous",
  menu: "breadcrumb breadcrumbs footer footnav menu menus navbar navigation nav sidebar sidenav sidemenu topbar toolbar masthead header skip toc sitemap search",
  about:
    "byline author authors authorbio authorbox aboutauthor bio biography meta metadata date time timestamp dateline published kicker eyebrow category section",
  picture:
    "caption captions imagecaption photocaption credit credits photocredit imagecredit image photo figure gallery slideshow carousel slider video player media",
  newsletter:
    "subscribe subscription subscriptions newsletter newsletters signup login signin register paywall premium",
  layer:
    "popup modal overlay lightbox cookie cookies consent gdpr captcha tooltip alert notice dialog onetrust cmp privacy truste usercentrics",
  topic: "tag tags taglist tagcloud tagged topics topic keywords",
  hidden:
    "screenreader visuallyhidden printonly noprint hidden offscreen sronly",
  legal: "copyright disclaimer",
  box: "widget widgets box aside infobox factbox sidebox card cards list listing feed",
  body: "articlebody bodycopy postbody entrycontent postcontent articlecontent storybody maincontent articletext bodytext storycontent contentbody newsbody newscontent articlebodytext richtext prose wysiwyg",
  bodyish:
    "article story post entry content body text main paragraph paragraphs news detail view read",
  lead: "lead lede standfirst intro subtitle subheadline subheading deck dek excerpt summary teaser-text description perex sapo chapeau",
  title: "title headline heading hed",
} as const;

/** What a word in a class name or id speaks of. */
export type ClassKind = keyof typeof WORDS_BY_KIND;

export const CLASS_KINDS: readonly ClassKind[] = [
  "advert",
  "share",
  "comment",
  "related",
  "menu",
  "about",
  "picture",
  "newsletter",
  "layer",
  "topic",
  "hidden",
  "legal",
  "box",
  "body",
  "bodyish",
  "lead",
  "title",
];

/** Beginnings that tell the kind whatever follows: `relatedpoststitle`, `commentaires`, `recommendationsList`. */
const STEMS: readonly (readonly [RegExp, ClassKind])[] = [
  [
    /^(?:related|recommend|recirc|relacionad|verwandt|similaires|rekomend|popular|trending|mostread|readmore|morefrom|moreon)/,
    "related",
  ],
  [/^(?:comment(?!ary|ator)|komment|coment|disqus|replies)/, "comment"],
  [
    /^(?:advert|sponsor|werbung|anzeige|publicid|publicit|reklam|promo(?!tion$))/,
    "advert",
  ],
  [/^(?:newsletter|subscri|abonn|suscri|paywall)/, "newsletter"],
  [/^(?:share(?!d|h)|social|compart|partag|podelit)/, "share"],
  [/^(?:breadcrumb|footer|sidebar|navbar|navi|submenu)/, "menu"],
  [/^(?:cookie|consent|popup|modal|overlay|lightbox)/, "layer"],
  [
    /^(?:caption|imgcap|legend|photocap|bildunter|bildtext|piedefoto)/,
    "picture",
  ],
  [/^(?:byline|author|autor|auteur|reporter|redakt)/, "about"],
  [/^(?:copyright)/, "legal"],
  [
    /^(?:articlebody|articletext|articlecontent|bodytext|postbody|postcontent|entrycontent|storybody|newsbody|maintext)/,
    "body",
  ],
];

const BIT_OF_WORD: ReadonlyMap<string, number> = new Map(
  CLASS_KINDS.flatMap((kind, at) =>
    WORDS_BY_KIND[kind].split(" ").map((word) => [word, 1 << at] as const),
  ),
);

// `shareButtons` -> share-Buttons
const CAMEL = /([a-z0-9])([A-Z])/g;
const BETWEEN_WORDS = /[^a-z0-9]+/;

const known = new Map<string, number>();
/** Names are few and repeat from page to page of a site; the cache is emptied before it can grow. */
const MOST_KNOWN = 20_000;

/** The kinds that an element's class names and id speak of, as bits in the order of CLASS_KINDS. */
export function classBits(element: Element): number {
  const { class: names, id } = element.attribs;
  if (names === undefined && id === undefined) return 0;
  const name = id === undefined ? (names ?? "") : `${names ?? ""} ${id}`;
  let bits = known.get(name);
  if (bits === undefined) {
    bits = readBits(name);
    if (known.size >= MOST_KNOWN) known.clear();
    // A copy: a name cut out of a page's text would keep the whole page in memory.
    known.set(Buffer.from(name).toString(), bits);
  }
  return bits;
}

/** "c-related__list shareButtons" -> related, share. */
function readBits(name: string): number {
  let bits = 0;
  for (const part of name.slice(0, 400).split(/\s+/)) {
    let before = "";
    for (const word of part
      .replace(CAMEL, "$1-$2")
      .toLowerCase()
      .split(BETWEEN_WORDS)) {
      bits |=
        (BIT_OF_WORD.get(word) ?? stemBits(word)) |
        (BIT_OF_WORD.get(before + word) ?? 0);
      before = word;
    }
  }
  return bits;
}

function stemBits(word: string): number {
  if (word.length < 6) return 0;
  let bits = 0;
  for (const [stem, kind] of STEMS) if (stem.test(word)) bits |= bitOf(kind);
  return bits;
}

/** The bit of a kind. */
export const bitOf = (kind: ClassKind): number =>
  1 << CLASS_KINDS.indexOf(kind);
