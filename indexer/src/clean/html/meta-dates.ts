import type { StatedDate } from "./page-metadata.ts";

/** Names that say "published", the surest first: Open Graph, schema.org, Dublin Core's issue, analytics tags. */
const PUBLISHED = new Set([
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "article:published",
  "article.published",
  "datepublished",
  "date.published",
  "rnews:datepublished",
  "publishdate",
  "publish_date",
  "publish-date",
  "publish_time",
  "publishtime",
  "published_time",
  "published-date",
  "published_date",
  "publication_date",
  "publication-date",
  "publicationdate",
  "og:pubdate",
  "pubdate",
  "pub_date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "og:release_date",
  "release_date",
  "bt:pubdate",
  "vr:published_time",
  "shareaholic:article_published_time",
  "cxenseparse:recs:publishtime",
  "citation_publication_date",
  "citation_online_date",
  "originalpublicationdate",
  "article_date_original",
  "displaydate",
]);

/** Names of a date, it is not said of what: publication on most sites, the last change on some. */
const GENERIC = new Set([
  "date",
  "dc.date",
  "dc:date",
  "dcterms.date",
  "dc.date.created",
  "dcterms.created",
  "citation_date",
  "created",
  "datecreated",
  "creation_date",
  "article:post_date",
  "postdate",
  "ptime",
]);

const MODIFIED = new Set([
  "article:modified_time",
  "og:updated_time",
  "og:article:modified_time",
  "datemodified",
  "last-modified",
  "lastmod",
  "last_updated_date",
  "article:modified",
  "dcterms.modified",
  "dc.date.modified",
  "revised",
]);

// `five_hundred_pixels:uploaded` `news_publish_time` `cse-pubdate`: a name of the site's own
const SELF_MADE =
  /publi|pub-?_?date|issued|posted|upload|release|(?:^|[^a-z])(?:date|created)(?![a-z])/;
const NOT_OF_PUBLICATION =
  /modif|updat|expir|event|start|end|valid|revis|birth|until|publisher|crawl|format|site_published/;

/**
 * The dates among a page's meta tags: those that say "published" first, then the generic ones, then names of the
 * site's own making, then those of the last change.
 */
export function readMetaDates(
  meta: ReadonlyMap<string, readonly string[]>,
): StatedDate[] {
  const found: Record<"meta" | "meta-generic" | "modified", StatedDate[]> = {
    meta: [],
    "meta-generic": [],
    modified: [],
  };
  const add = (place: keyof typeof found, name: string) => {
    for (const value of meta.get(name) ?? [])
      found[place].push({ value, place, name });
  };
  for (const name of PUBLISHED) add("meta", name);
  for (const name of GENERIC) add("meta-generic", name);
  for (const name of MODIFIED) add("modified", name);
  for (const name of meta.keys())
    if (
      !PUBLISHED.has(name) &&
      !GENERIC.has(name) &&
      !MODIFIED.has(name) &&
      SELF_MADE.test(name) &&
      !NOT_OF_PUBLICATION.test(name)
    )
      add("meta-generic", name);
  return [...found.meta, ...found["meta-generic"], ...found.modified];
}
