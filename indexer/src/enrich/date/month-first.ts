import type { CleanArticle } from "../../clean/clean.ts";

// `06/14/2024` `14/06/2024`, the day beyond 12: an order of its own making
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:19|20)?\d\d(?![\d/])/g;
// `/en-gb/news/`
const REGION_IN_PATH = /\/en[-_](?!us)[a-z]{2}(?:\/|$)/i;
const DAY_FIRST_TLD =
  /\.(?:uk|au|nz|in|ie|za|sg|my|pk|ng|ke|eu|de|fr|it|es|nl|be|ch|at|se|no|dk|fi|pl|cz|gr|tr|il|ae|qa|lb|eg|bd|lk|hk|vn|th|id|br|mx|ar|ru|ua)$/;

// `13:55 CET` `16:38 BST` `14:00 GMT+1`: clocks of places that write the day first
const CLOCK_ELSEWHERE =
  /\d\s?(?:CES?T|MES?Z|BST|WES?T|EES?T|SAST|WAT|EAT|IST|PKT|SGT|MYT|HKT|AES?T|NZS?T)\b|GMT\s?\+\s?\d/;
// Words that British and American editors spell in two ways
const BRITISH =
  /\b(?:defence|centre|programme|labour|colour|favour|neighbour\w*|behaviour|organisation|travell\w+|\w{4,}isation|metres?|whilst|offence|licence)\b/gi;
const AMERICAN =
  /\b(?:defense|center|program|labor|color|favor|neighbor\w*|behavior|organization|travel(?:ed|ing|er)|\w{4,}ization|meters?|offense|license)\b/gi;

/**
 * Whether 03/04/2024 is a day of March. American pages write the month first; English pages from elsewhere say so in
 * their language tag or domain, and another date of the page that leaves no choice says it best.
 */
export function isMonthFirst(
  { metadata, text, removed }: CleanArticle,
  language: string,
): boolean {
  if (language !== "en") return false;
  const lines = [...metadata.datedLines, ...removed]
    .map((line) => line.text)
    .join("\n");
  for (const [, first, second] of `${lines}\n${text}`.matchAll(SLASHED)) {
    if (Number(first) > 12 && Number(second) <= 12) return false;
    if (Number(second) > 12 && Number(first) <= 12) return true;
  }
  if (/^en[-_](?!us)/i.test(metadata.declaredLanguage ?? "")) return false;
  if (CLOCK_ELSEWHERE.test(lines)) return false;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (metadata.url === null) return count(BRITISH) <= count(AMERICAN);
  const { hostname, pathname } = new URL(metadata.url);
  return !REGION_IN_PATH.test(pathname) && !DAY_FIRST_TLD.test(hostname);
}
