import type { CheerioAPI } from "cheerio";

/** One JSON-LD entity, unvalidated. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Graphs do not nest deeper than this on real pages. */
const DEEPEST = 6;

/** The entities of a page's JSON-LD scripts, in their order: each script's own, those of its graph, its main entity. */
export function readJsonLd($: CheerioAPI): Node[] {
  const nodes: Node[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if (isNode(value)) {
      nodes.push(value);
      visit(value["@graph"], depth + 1);
      visit(value["mainEntity"], depth + 1);
      visit(value["mainEntityOfPage"], depth + 1);
    }
  };
  $('script[type*="ld+json"]').each((_, element) => {
    visit(parseLoosely($(element).text()), 0);
  });
  return nodes;
}

// `/*<![CDATA[*/ {…} /*]]>*/` `<!-- {…} -->` `{…};`
const WRAPPER =
  /^\s*(?:\/[/*]\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?|(?:\/[/*]\s*)?(?:\]\]>|-->)(?:\s*\*\/)?\s*$|;\s*$/g;
// `"a", }` `[1, ]`
const TRAILING_COMMA = /,(?=\s*[}\]])/g;

/** Parses JSON as sites really write it; what stays broken is searched for the few facts that matter. */
function parseLoosely(script: string): unknown {
  // Many sites leave raw line breaks inside JSON strings.
  const json = script.replace(/[\n\r\t]+/g, " ");
  for (const attempt of [
    json,
    json.replace(WRAPPER, "").replace(TRAILING_COMMA, ""),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or the search below.
    }
  }
  return salvage(json);
}

// `"datePublished": "2024-06-14"` `"headline":"…"`
const FACT =
  /"(@type|headline|datePublished|dateCreated|dateModified|url)"\s*:\s*"((?:[^"\\]|\\.){1,400})"/g;
const ARTICLE_TYPE = /"@type"\s*:\s*\[?\s*"[^"]*(?:Article|Posting)"/;

/** The first of each plain fact of a script that no parser takes: an unescaped quote in a description costs no date. */
function salvage(json: string): Node | null {
  const facts: Record<string, string> = {};
  for (const [, key, value] of json.matchAll(FACT))
    if (key !== undefined && value !== undefined) facts[key] ??= value;
  if (Object.keys(facts).length === 0) return null;
  return { ...facts, "@type": ARTICLE_TYPE.test(json) ? "Article" : "Thing" };
}

/** Whether an entity is an article, by its type. */
export const isArticle = (node: Node) =>
  strings(node["@type"]).some((type) =>
    /Article|BlogPosting|Report|Posting$/i.test(type),
  );

/** Types whose dates are of something else than the page: a reader's words, a product's rating, the outlet itself. */
const OF_SOMETHING_ELSE =
  /Comment|Review|Rating|ImageObject|WebSite|Organization|Person|Event|JobPosting|Product|Offer|Answer|Breadcrumb/i;

/** Whether an entity is a page, a video, a recipe and the like: no article, but published on a day. */
export const isOtherWork = (node: Node) =>
  !isArticle(node) &&
  !strings(node["@type"]).some((type) => OF_SOMETHING_ELSE.test(type));

/** A JSON-LD value as strings: itself, its items, or an entity's @id or url. */
export function strings(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (isNode(value))
    return strings(value["@id"] ?? value["url"] ?? value["@value"]);
  return [];
}

/** The names of an entity or a list of them. */
export const namesOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(namesOf)
    : isNode(value)
      ? strings(value["name"])
      : [];
