import type { CheerioAPI } from "cheerio";
import { load } from "cheerio/slim";
import type { Element } from "domhandler";
import { toPageAddress } from "../../read/page-address.ts";
import { toLine } from "../normalise.ts";
import type { DatedLine } from "./dated-lines.ts";
import {
  isArticle,
  isOtherWork,
  namesOf,
  type Node,
  readJsonLd,
  strings,
} from "./json-ld.ts";
import { readMetaDates } from "./meta-dates.ts";
import { orderTitles } from "./order-titles.ts";

/** A date as the page's markup states it, with the place that it was stated in. */
export interface StatedDate {
  readonly value: string;
  readonly place:
    | "record"
    | "json-ld"
    | "meta"
    /** A date of a meta tag or an entity that need not be that of publication. */
    | "meta-generic"
    | "json-ld-other"
    | "script"
    | "modified";
  /** The property: "datePublished", "article:published_time". */
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
  /** Lines and elements of the page that hold dates, in its order. */
  readonly datedLines: readonly DatedLine[];
  /** Canonical URL, absolute http(s), or null. */
  readonly url: string | null;
  /** When the page was fetched, as its record writes it. */
  readonly crawlDate: string | null;
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
  datedLines: [],
  url: null,
  crawlDate: null,
  declaredLanguage: null,
  articleBody: null,
};

/** Reads titles, site names, dates and the canonical URL from JSON-LD, meta tags and links. Never throws. */
export function readMetadata($: CheerioAPI): PageMetadata {
  const meta = readMeta($);
  const entities = readJsonLd($);
  const articles = entities.filter(isArticle);
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
      ...datesOf(articles, "datePublished", "json-ld"),
      ...readMetaDates(meta),
      ...datesOf(articles, "dateCreated", "json-ld"),
      ...datesOf(
        entities.filter(isOtherWork),
        "datePublished",
        "json-ld-other",
      ),
      ...datesOf(entities.filter(isOtherWork), "uploadDate", "json-ld-other"),
      ...datesOf(articles, "dateModified", "modified"),
    ],
    datedLines: [],
    url: firstUrl([
      $("link[rel=canonical]").attr("href"),
      ...metaOf("og:url"),
      ...from("url"),
      ...from("mainEntityOfPage"),
    ]),
    crawlDate: null,
    declaredLanguage:
      ($("html").attr("lang") ?? $("html").attr("xml:lang"))?.trim() || null,
    articleBody:
      from("articleBody").sort((a, b) => b.length - a.length)[0] ?? null,
  };
}

function readMeta($: CheerioAPI): Map<string, string[]> {
  const found = new Map<string, string[]>();
  $("meta").each((_, element) => {
    const { property, name, itemprop, content } = element.attribs;
    if (content === undefined || content.trim() === "") return;
    // In the body an itemprop can belong to a comment or another article.
    const inHead = isOutsideBody(element) ? itemprop : undefined;
    const equivalent = element.attribs["http-equiv"];
    for (const key of new Set([property, name, inHead, equivalent])) {
      if (key === undefined) continue;
      const values = found.get(key.toLowerCase());
      if (values === undefined) found.set(key.toLowerCase(), [content.trim()]);
      else values.push(content.trim());
    }
  });
  return found;
}

const isOutsideBody = ({ parent }: Element) =>
  parent === null || !("name" in parent) || /^(?:head|html)$/.test(parent.name);

const datesOf = (
  nodes: readonly Node[],
  name: string,
  place: StatedDate["place"],
): StatedDate[] =>
  nodes
    .flatMap((node) => strings(node[name]))
    .map((value) => ({ value, place, name }));

const ENTITY = /&#?\w{2,10};/;

// `Trump &amp;amp; Kim` `zerst&ouml;ren`: JSON-LD and meta tags are often escaped once too often.
const decodeTwice = (text: string) =>
  ENTITY.test(text)
    ? load(text.replace(/</g, "&lt;"), null, false).root().text()
    : text;

/** The first that is an absolute http(s) URL. A scraped "javascript:" link must never reach a page. */
function firstUrl(values: readonly (string | undefined)[]): string | null {
  for (const value of values) {
    const address = toPageAddress(value);
    if (address !== null) return toPageAddress(withoutArchive(address));
  }
  return null;
}

// `https://web.archive.org/web/20140109030403/http://news.example/…`: the archive's visit, then the address itself
const ARCHIVED =
  /^https?:\/\/(?:web\.)?archive\.(?:org|today|is|ph)\/(?:web\/)?\d{8,14}(?:[a-z]{2}_)?\/(?=https?:\/\/[^/])/i;

const withoutArchive = (url: string) => {
  const bare = url.replace(ARCHIVED, "");
  return URL.canParse(bare) ? bare : url;
};
