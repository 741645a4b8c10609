import type { CheerioAPI } from "cheerio";
import { load } from "cheerio/slim";
import { toLine } from "../normalise.ts";
import { orderTitles } from "./order-titles.ts";

/** A date as the page's markup states it, with the place that it was stated in. */
export interface StatedDate {
  readonly value: string;
  readonly place: "json-ld" | "meta" | "time" | "record";
  /** The property or attribute: "datePublished", "article:published_time", "time[datetime]". */
  readonly name: string;
}

/** What a page says of itself outside its body. */
export interface PageMetadata {
  /** Candidates for the title, the most trusted first. */
  readonly titles: readonly string[];
  /** The page's first `<h1>`, or "". */
  readonly heading: string;
  readonly siteNames: readonly string[];
  readonly dates: readonly StatedDate[];
  /** Canonical URL, absolute http(s), or null. */
  readonly url: string | null;
  /** What <html lang> claims; machine translations lie. */
  readonly declaredLanguage: string | null;
  /** JSON-LD articleBody, for pages whose text is only there. */
  readonly articleBody: string | null;
}

export const NO_METADATA: PageMetadata = {
  titles: [],
  heading: "",
  siteNames: [],
  dates: [],
  url: null,
  declaredLanguage: null,
  articleBody: null,
};

const PUBLISHED_META = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date.published",
  "publishdate",
  "publish_date",
  "publish-date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "dc.date.created",
  "pubdate",
  "article.published",
  "cxenseparse:recs:publishtime",
  "originalpublicationdate",
  "date",
  "article_date_original",
  "displaydate",
] as const;

/** Reads titles, site names, dates and the canonical URL from JSON-LD, meta tags and links. Never throws. */
export function readMetadata($: CheerioAPI): PageMetadata {
  const meta = readMeta($);
  const articles = readJsonLd($).filter(isArticle);
  const from = (key: string) => articles.flatMap((node) => strings(node[key]));
  const metaOf = (...keys: string[]) =>
    keys.flatMap((key) => meta.get(key) ?? []);
  const lines = (values: readonly string[]) =>
    values.map(decodeTwice).map(toLine).filter(Boolean);
  const heading = toLine($("h1").first().text());
  return {
    titles: orderTitles({
      jsonLd: lines(from("headline"))[0] ?? "",
      openGraph:
        lines(metaOf("og:title", "twitter:title", "dc.title"))[0] ?? "",
      document: toLine($("title").not("svg title").first().text()),
    }),
    heading,
    siteNames: lines([
      ...metaOf("og:site_name", "application-name"),
      ...articles.flatMap((node) => namesOf(node["publisher"])),
    ]),
    dates: [
      ...from("datePublished").map(
        (value) =>
          ({ value, place: "json-ld", name: "datePublished" }) as const,
      ),
      ...PUBLISHED_META.flatMap((name) =>
        metaOf(name).map((value) => ({ value, place: "meta", name }) as const),
      ),
      ...from("dateCreated").map(
        (value) => ({ value, place: "json-ld", name: "dateCreated" }) as const,
      ),
    ],
    url: firstUrl([
      $("link[rel=canonical]").attr("href"),
      ...metaOf("og:url"),
      ...from("url"),
      ...from("mainEntityOfPage"),
    ]),
    declaredLanguage: $("html").attr("lang")?.trim() || null,
    articleBody:
      from("articleBody").sort((a, b) => b.length - a.length)[0] ?? null,
  };
}

function readMeta($: CheerioAPI): Map<string, string[]> {
  const found = new Map<string, string[]>();
  $("meta").each((_, element) => {
    const { property, name, itemprop, content } = element.attribs;
    const key = (property ?? name ?? itemprop)?.toLowerCase();
    if (key === undefined || content === undefined || content.trim() === "")
      return;
    found.set(key, [...(found.get(key) ?? []), content.trim()]);
  });
  return found;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readJsonLd($: CheerioAPI): Node[] {
  const nodes: Node[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 6) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if (isNode(value)) {
      nodes.push(value);
      visit(value["@graph"], depth + 1);
      visit(value["mainEntity"], depth + 1);
      visit(value["mainEntityOfPage"], depth + 1);
    }
  };
  $('script[type="application/ld+json"]').each((_, element) => {
    // Many sites leave raw line breaks inside JSON strings.
    const json = $(element)
      .text()
      .replace(/[\n\r\t]+/g, " ");
    try {
      visit(JSON.parse(json), 0);
    } catch {
      // A page with broken JSON-LD still has its meta tags and its text.
    }
  });
  return nodes;
}

const isArticle = (node: Node) =>
  strings(node["@type"]).some((type) =>
    /Article|BlogPosting|Report|Posting$/i.test(type),
  );

/** A JSON-LD value as strings: itself, its items, or an entity's @id or url. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (isNode(value))
    return strings(value["@id"] ?? value["url"] ?? value["@value"]);
  return [];
}

const namesOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(namesOf)
    : isNode(value)
      ? strings(value["name"])
      : [];

const ENTITY = /&#?\w{2,10};/;

// `Trump &amp;amp; Kim` `zerst&ouml;ren`: JSON-LD and meta tags are often escaped once too often.
const decodeTwice = (text: string) =>
  ENTITY.test(text)
    ? load(text.replace(/</g, "&lt;"), null, false).root().text()
    : text;

/** The first that is an absolute http(s) URL. A scraped "javascript:" link must never reach a page. */
function firstUrl(values: readonly (string | undefined)[]): string | null {
  for (const value of values) {
    if (
      value === undefined ||
      !/^https?:\/\//i.test(value.trim()) ||
      !URL.canParse(value.trim())
    )
      continue;
    return new URL(value.trim()).href;
  }
  return null;
}
