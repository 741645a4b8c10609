import type { CheerioAPI } from "cheerio";
import type { StatedDate } from "./page-metadata.ts";

// `"datePublished":"2024-06-14` `'publish_date': '2024-06-14` `"publishedAt\":\"2024-06-14` `"published":1718323200`
const PUBLISHED =
  /["'](date_?Published|(?:first_?)?publish(?:ed|ing)?(?:_?(?:date|time|on|at|timestamp))?(?:_?time)?|publication_?(?:date|time)|pub_?date|release_?date|article_?date|page_?date|posted_?(?:at|on)?|display_?date|create(?:d|_?date)?(?:_?at|_?time)?)\\?["']\s*:\s*\\?["']?((?:19|20)\d\d[-/.]?\d\d[-/.]?\d\d[^"'\\,}]{0,20}|1\d{9}(?:\d{3})?)/gi;

/** Scripts of applications hold all they show; beyond this they are code. */
const LONGEST_SCRIPT = 3_000_000;
const MOST = 40;

/** The dates that a page's scripts give to keys of publication. To be asked last: scripts hold other articles as well. */
export function readScriptDates($: CheerioAPI): StatedDate[] {
  const found: StatedDate[] = [];
  $("script:not([src])").each((_, element) => {
    const script = $(element).text();
    if (script.length > LONGEST_SCRIPT) return;
    for (const [, name, value] of script.matchAll(PUBLISHED)) {
      if (name === undefined || value === undefined || found.length >= MOST)
        return;
      found.push({ value: value.trim(), place: "script", name });
    }
  });
  return found;
}
