import type { Element } from "domhandler";

/** Where on a page a line stands: in its article, in what surrounds it, in readers' comments. */
export type PagePlace = "article" | "around" | "comments";

// class="entry-date" "articleDate" "post_timestamp" "text_datum" "date-time" "published"; not "update", "candidate", "timeline"
const MARK =
  /(?:^|[^a-z])(?:(?:article|post|posted|entry|pub|publi(?:sh|shed|shing|cation)|news|story|create[ds]?|display|info|release|submit|submitted|issue|write|reg)-?_?)?(?:date?(?:line|time|stamp|text|info|s)?|datum|fecha|data_?pub\w*|data|time(?:stamp|text)?|datetime|published(?:-?at|-?on)?|publi(?:sh|cation)|posted(?:-?on|-?at)?|pubdate|stamp|stand|regdate)(?![a-z])/i;
// class="ArticleHeaderDate" "metaInfoDateTime" "documentPublished"
const CAMEL_MARK =
  /[a-z](?:Date(?:Time|line|Text|Published|Created)?|Time(?:stamp)?|Datum|Published(?:At|On)?|PubDate|Posted)(?![a-z])/;
// class="updated" "last-modified" "dateModified"
const CHANGED =
  /(?:^|\s)(?:\S*[^\sa-z])?(?:last-?)?(?:updated|modified)(?![a-z])\S*/i;
const NO_MARK = /picker|calendar-?grid|countdown|data-?protection|events?-/i;

const COMMENTS =
  /(?:^|[^a-z])(?:comment|commentlist|disqus|respond|replies|reply|kommentar|comentario|guestbook)(?:s|e|ios|are)?(?![a-z])|(?:userC|[a-z]C)omments?(?![a-z])/i;
const AROUND =
  /(?:^|[^a-z])(?:related|caption|recommend\w*|popular|latest|recent|sidebar|side|widget|trending|mostread|most-read|archives?|ticker|calendar|events?|more-?(?:news|stories|articles)|read-?more|also|outbrain|taboola|nav|navi|navigation|menu|footer|next|prev|previous|upcoming|similar|promo|newsletter|banner|breadcrumbs?)(?![a-z])|[a-z](?:Related|Sidebar|Latest|Popular|Recommend\w*|Ticker|Teaser[sB]\w*)(?![a-z])/i;
/** Names of an article's own parts win over those: `post-footer`, `article-sidebar-date`. */
const OWN_PART =
  /(?:article|post|entry|story|content|single|detail|headline|byline|author)s?[-_]*(?:[a-z]+[-_]+)?(?:footer|foot|header|head|meta|info|side|sidebar|date|time)|no-?sidebar|with-?sidebar|has-?sidebar|sidebar-(?:left|right|none)|(?:left|right)-sidebar/i;

const WHOLE_PAGE: ReadonlySet<string> = new Set(["html", "body", "main"]);

/** Where an element's content stands, by its tag and names, given where the element itself stands. */
export function placeOf(element: Element, outer: PagePlace): PagePlace {
  const { name, attribs } = element;
  if (outer === "comments" || WHOLE_PAGE.has(name)) return outer;
  const names = namesOf(element);
  if (attribs["itemprop"] === "comment" || COMMENTS.test(names))
    return COMMENT_COUNT.test(names) ? outer : "comments";
  if (outer === "around") return outer;
  if (name === "aside" || name === "nav" || name === "figcaption")
    return "around";
  if (name === "footer") return isInArticle(element) ? outer : "around";
  if (name === "article" || name === "time" || name === "header") return outer;
  return AROUND.test(names) && !OWN_PART.test(names) ? "around" : outer;
}

// class="comments-link" "comment-count": a byline's "3 comments"
const COMMENT_COUNT =
  /comments?[-_]?(?:link|count|number|status|open|closed|date|popup|meta)/i;

const namesOf = ({ attribs }: Element) =>
  `${attribs["class"] ?? ""} ${attribs["id"] ?? ""}`;

function isInArticle(element: Element): boolean {
  for (let at = element.parent; at !== null; at = at.parent)
    if ("name" in at && (at.name === "article" || at.name === "main"))
      return true;
  return false;
}

/** The name that calls an element a date, or null. */
export function dateMark(element: Element): string | null {
  const { name, attribs } = element;
  if (name === "a" && attribs["rel"] === "tag") return null;
  const itemprop = attribs["itemprop"] ?? attribs["property"];
  if (itemprop !== undefined && /date|publi|time/i.test(itemprop))
    return itemprop;
  const names = namesOf(element);
  if (names.length > 1 && !NO_MARK.test(names)) {
    const match = MARK.exec(names) ?? CAMEL_MARK.exec(names);
    if (match !== null) return wordAround(names, match.index);
  }
  // Named for nothing but the change: <time class="updated">
  const changed = CHANGED.exec(names);
  if (changed !== null && !NO_MARK.test(names)) return changed[0].trim();
  return name === "time" ? "time" : null;
}

/** The whole name that a match stands in. */
const wordAround = (names: string, at: number) =>
  (
    /^\s*\S+/.exec(names.slice(names.lastIndexOf(" ", at) + 1))?.[0] ?? ""
  ).trim();

// `2024-06-14…` `2024/06/14…` `20240614…` `Fri, 14 Jun 2024 …` `1718323200`
const MACHINE_DATE =
  /^\s*(?:(?:19|20)\d\d[-/.]\d\d?[-/.]\d|(?:19|20)\d\d[01]\d[0-3]\d(?:T|$)|1\d{9}(?:\d{3})?\s*$|\p{L}{3},? \d)/u;
const DATE_ATTRIBUTE = /^data-.*(?:date|time|publish|posted)/;

/** A date that an element carries in an attribute. */
export function statedIn({ name, attribs }: Element): string | null {
  if (name === "img") return null;
  const { datetime, content, title } = attribs;
  if (datetime?.trim()) return datetime.trim();
  const isDated = attribs["itemprop"] !== undefined || name === "abbr";
  if (content !== undefined && isDated && MACHINE_DATE.test(content))
    return content.trim();
  if (title !== undefined && title.length < 60 && /\d{4}/.test(title)) {
    const names = attribs["class"] ?? "";
    if (name === "abbr" || MARK.test(names)) return title.trim();
  }
  // A link's own data are of what it leads to.
  if (name === "a") return null;
  for (const key in attribs) {
    if (!key.startsWith("data-") || !DATE_ATTRIBUTE.test(key)) continue;
    const value = attribs[key] ?? "";
    if (MACHINE_DATE.test(value)) return value.trim();
  }
  return null;
}
