import { Feed } from "feed";
import type { ExportedArticle } from "../export/export-format";
import { onlyText } from "../export/export-format";
import { withoutView } from "../export/without-view";
import {
  toArticlePath,
  toSearchPath,
} from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { toFeedPath, toFeedQuery } from "./feed-path";
import type { FeedForm } from "./feed-path";
import { toBeginning, toFeedText, toHtml } from "./feed-text";
import { toStableId } from "./stable-id";

/** Signs of an article's text that a reader's list shows. */
const SUMMARY_LENGTH = 400;

interface FeedContext {
  readonly form: FeedForm;
  readonly origin: string;
  readonly title: string;
  /** What stands for a title that an article doesn't have. */
  readonly untitled: string;
}

/**
 * Writes articles as a feed of the search that found them. An article's
 * `updated` is its day of publication, the first that is possible where the day
 * is not known, and 1970 where nothing is: it never changes by itself, so that
 * no reader shows an article twice.
 */
export function toFeed(
  articles: readonly ExportedArticle[],
  route: SearchRoute,
  { form, origin, title, untitled }: FeedContext,
): string {
  // Atom's titles are HTML in this library, JSON Feed's are text.
  const write = form === "atom" ? toHtml : toFeedText;
  const dates = articles.map(toMoment);
  const latest = Math.max(0, ...dates.map((date) => date?.getTime() ?? 0));
  const feed = new Feed({
    id: toStableId(`search:${toFeedQuery(route)}`),
    title: toFeedText(title),
    link: origin + toSearchPath({ ...withoutView(route), sort: "date:desc" }),
    updated: new Date(latest),
    generator: "Communiqué",
    author: { name: "Communiqué" },
    feedLinks: { [form]: origin + toFeedPath(form, route) },
  });
  for (const [at, article] of articles.entries()) {
    const date = dates[at];
    const { source } = article;
    feed.addItem({
      id: toStableId(`article:${article.id}`),
      title: write(onlyText(article.title).trim() || untitled),
      link: origin + toArticlePath(article.id, withoutView(route)),
      date: date ?? new Date(0),
      ...(date && { published: date }),
      ...(source !== null && { author: [{ name: toFeedText(source) }] }),
      description: toHtml(toBeginning(onlyText(article.text), SUMMARY_LENGTH)),
    });
  }
  return form === "atom" ? feed.atom1() : feed.json1();
}

function toMoment({ date, dateFrom, datePrecision }: ExportedArticle) {
  const day = date ?? dateFrom;
  if (day === null || datePrecision === "none") return null;
  return new Date(`${day}T00:00:00Z`);
}
