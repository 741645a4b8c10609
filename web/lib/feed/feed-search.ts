import { createHash } from "node:crypto";
import { z } from "zod";
import { articleSchema } from "../article";
import { readAskedSearch } from "../asked-search";
import { readDisplayNames } from "../display-names";
import { EngineError } from "../engine-error";
import { toEngineQuery } from "../engine-query";
import { compareDates } from "../export/compare-dates";
import { readIndexVersion } from "../index-version";
import { searchWhole } from "../multi-search";
import { readOrigin } from "../origin";
import { toPageTitle } from "../page-title";
import { toOutageResponse, toPlainResponse } from "../plain-response";
import { readReader, readTranslate } from "../reader";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { toFeed } from "./to-feed";
import type { FeedForm } from "./feed-path";

/** Articles of a feed: readers ask every hour or so, and more come in a day at most where much is scraped. */
const MAX_ENTRIES = 50;

const MEDIA_TYPES = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
} as const satisfies Record<FeedForm, string>;

const answer = z.object({
  results: z.tuple([z.object({ hits: z.array(articleSchema) })]),
});

/** Answers with the newest articles of a search as a feed, or 304 where the reader has them already. */
export async function feedSearch(
  request: Request,
  form: FeedForm,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = await readAskedSearch(searchParams);
  if (!asked.ok) return toPlainResponse(400, asked.message);
  const origin = await readOrigin();
  if (!URL.canParse(origin))
    return toPlainResponse(400, "The Host of the request is no address.");
  const { route } = asked;
  try {
    const version = await readIndexVersion();
    const articles = await findNewest(route, request.signal);
    const t = await readTranslate();
    const { locale } = await readReader();
    const names = readDisplayNames(locale, t("results.unknownLanguage"));
    const body = toFeed(articles, route, {
      form,
      origin,
      title: toPageTitle({ ...route, page: 1 }, names, t),
      untitled: t("article.untitled"),
    });
    return toConditional(request, body, {
      "content-type": MEDIA_TYPES[form],
      "cache-control": "no-cache",
      vary: "accept-language, cookie",
      ...(version && { "last-modified": new Date(version).toUTCString() }),
    });
  } catch (error) {
    if (error instanceof EngineError) return toOutageResponse(error);
    throw error;
  }
}

/** The newest first, and only those that have all the words: a feed is an alert. */
async function findNewest(route: SearchRoute, signal: AbortSignal) {
  const query = {
    ...toEngineQuery(route),
    matchingStrategy: "all",
    sort: ["timestamp:desc"],
    limit: MAX_ENTRIES,
  };
  const body = await searchWhole([query], signal);
  return answer
    .parse(body)
    .results[0].hits.toSorted((a, b) => compareDates(a, b, "newest"));
}

/** Answers 304 without a body to a reader that has it (RFC 9110, 13.2.2). */
export function toConditional(
  request: Request,
  body: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const hash = createHash("sha256").update(body).digest("base64url");
  // Weak: the server may still compress it.
  const etag = `W/"${hash.slice(0, 22)}"`;
  const all = { ...headers, etag };
  return isKnown(request, etag, headers["last-modified"])
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { headers: all });
}

function isKnown(request: Request, etag: string, changed: string | undefined) {
  const tags = request.headers.get("if-none-match");
  if (tags !== null)
    return tags
      .split(",")
      .map((tag) => tag.trim())
      .some((tag) => tag === "*" || toWeak(tag) === etag);
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  return changed !== undefined && Date.parse(changed) <= since;
}

const toWeak = (tag: string) => (tag.startsWith("W/") ? tag : `W/${tag}`);
