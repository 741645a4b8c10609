import { setTimeout as sleep } from "node:timers/promises";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleView } from "../../../components/article/article-view";
import { Versions } from "../../../components/article/versions";
import { readArticle } from "../../../lib/article";
import { parseComparison } from "../../../lib/comparison";
import { readDisplayNames } from "../../../lib/display-names";
import { findHits, NO_HITS } from "../../../lib/find-hits";
import { findNeighbours } from "../../../lib/find-neighbours";
import { readSimilar } from "../../../lib/find-similar";
import { toNewsArticle, toScriptJson } from "../../../lib/news-article";
import { readOrigin } from "../../../lib/origin";
import { readReader, readTranslate } from "../../../lib/reader";
import { readRobots } from "../../../lib/robots";
import { parseRoute } from "@communique/indexer/search/route-url";
import { LATE } from "../../../components/article/similar-section";
import { toUrlSearchParams } from "../../../lib/search-params";
import type { PageSearchParams } from "../../../lib/search-params";
import { noteMissing } from "../../../server/rendering";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  /** The search that the reader came from. */
  readonly searchParams: Promise<PageSearchParams>;
}

export const dynamic = "force-dynamic";

/** Longest wait for what an article can be read without. */
const EXTRAS_TIMEOUT_MS = 3_000;
/**
 * Wait for similar articles, which are asked for together with the rest and as
 * a rule are there with it. Where they are not, the page has a link to them: its
 * text is what the reader waits for.
 */
const GRACE_MS = 500;
/** What search engines show of a page. */
const MAX_DESCRIPTION = 160;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const article = await readArticle(id);
  const t = await readTranslate();
  if (article === null)
    return { title: `${t("article.missing")} – Communiqué` };
  const title = Object.values(article.title)[0] || t("article.untitled");
  const text = Object.values(article.text)[0] ?? "";
  return {
    title: `${title} – Communiqué`,
    description: text.slice(0, MAX_DESCRIPTION).toWellFormed(),
    alternates: { canonical: `/articles/${encodeURIComponent(id)}` },
    robots: readRobots(),
  };
}

/** The reading view of one article. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const article = await readArticle(id);
  if (article === null) notFound();
  const search = toUrlSearchParams(await searchParams);
  const cameFrom = parseRoute(search);
  const [{ locale }, t, origin, hits, neighbours, similar] = await Promise.all([
    readReader(),
    readTranslate(),
    readOrigin(),
    findHits(article, cameFrom, soon()).catch(() => NO_HITS),
    findNeighbours(id, cameFrom, soon()).catch(() => null),
    Promise.race([readSimilar(article), sleep<typeof LATE>(GRACE_MS, LATE)]),
  ]);
  if (similar === LATE) noteMissing(LATE);
  const names = readDisplayNames(locale, t("results.unknownLanguage"));
  const shared = { article, cameFrom, names, t };
  const address = `${origin}/articles/${encodeURIComponent(id)}`;
  return (
    <>
      <script
        type="application/ld+json"
        // oxlint-disable-next-line react/no-danger -- nothing else gets JSON in; toScriptJson leaves nothing that could end it
        dangerouslySetInnerHTML={{
          __html: toScriptJson(toNewsArticle(article, { address, names })),
        }}
      />
      <ArticleView
        {...shared}
        versions={
          <Versions {...shared} comparison={parseComparison(search)} />
        }
        hits={hits}
        neighbours={neighbours}
        similar={similar}
      />
    </>
  );
}

const soon = () => AbortSignal.timeout(EXTRAS_TIMEOUT_MS);
