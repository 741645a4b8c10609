import { toDomain } from "../read/domain.ts";
import type { RawPage } from "../read/raw-page.ts";

/**
 * How far into a page its address is looked for. Of 640 pages that state one, 97 % do so within the first 64 kB; the
 * rest has scripts and styles above it and goes by its folder.
 */
const HEAD_CHARS = 64 * 1024;

/** A longer name is none; it would only cost memory. */
const LONGEST_NAME = 200;

// `<link rel="canonical" href="https://…">` `<meta property="og:url" content="https://…">`
const HEAD_TAG = /<(?:link|meta)\s[^>]{1,2000}>/gi;
const CANONICAL = /\brel\s*=\s*["']?canonical\b/i;
const OPEN_GRAPH = /\b(?:property|name)\s*=\s*["']?og:url\b/i;
const ADDRESS = /\b(?:href|content)\s*=\s*["']?\s*(https?:\/\/[^\s"'<>]+)/i;

/** Where a page comes from, as far as it can be told without parsing it. */
export interface PageOrigin {
  /** What its lines are compared within: a domain, an outlet's name, a folder, or a file of many records. */
  readonly source: string;
  /** Its own address, where it has one that other pages don't share. */
  readonly url: string | null;
}

/**
 * Tells a page's source by the record around it, else by the address in its head, else by where it lies: the file of
 * many records, or the folder.
 */
export function findOrigin(page: RawPage): PageOrigin {
  const url = toUrl(page.url) ?? findAddress(page.content);
  if (url !== null)
    return {
      source: toDomain(url.href),
      // Some sites state their front page as the address of every page.
      url: url.pathname === "/" && url.search === "" ? null : url.href,
    };
  const isNamed = page.source !== null && page.source.length <= LONGEST_NAME;
  return { source: isNamed ? page.source : toPlace(page.path), url: null };
}

/** `de/2024/a.txt` → `de/2024`, `dump.jsonl#17` → `dump.jsonl`, `a.txt` → `.` */
function toPlace(path: string): string {
  const hash = path.indexOf("#");
  if (hash > 0) return path.slice(0, hash);
  const slash = path.lastIndexOf("/");
  return slash > 0 ? path.slice(0, slash) : ".";
}

function findAddress(content: string): URL | null {
  let shared: URL | null = null;
  for (const [tag] of content.slice(0, HEAD_CHARS).matchAll(HEAD_TAG)) {
    const isCanonical = CANONICAL.test(tag);
    if (!isCanonical && (shared !== null || !OPEN_GRAPH.test(tag))) continue;
    const url = toUrl(ADDRESS.exec(tag)?.[1] ?? null);
    if (url !== null && isCanonical) return url;
    shared ??= url;
  }
  return shared;
}

const toUrl = (address: string | null) =>
  address !== null && /^https?:/i.test(address) && URL.canParse(address)
    ? new URL(address)
    : null;
