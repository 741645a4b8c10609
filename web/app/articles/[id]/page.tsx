import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleView } from "../../../components/article/article-view";
import { readArticle } from "../../../lib/article";
import { readDisplayNames } from "../../../lib/display-names";
import { readReader, readTranslate } from "../../../lib/reader";
import { parseRoute } from "@communique/indexer/search/route-url";
import { toUrlSearchParams } from "../../../lib/search-params";
import type { PageSearchParams } from "../../../lib/search-params";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  /** The search that the reader came from. */
  readonly searchParams: Promise<PageSearchParams>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const article = await readArticle(id);
  const title = article && Object.values(article.title)[0];
  const t = await readTranslate();
  return {
    title: `${title ?? t("article.missing")} – Communiqué`,
    alternates: { canonical: `/articles/${encodeURIComponent(id)}` },
  };
}

/** The reading view of one article. */
export default async function Page({ params, searchParams }: Props) {
  const article = await readArticle((await params).id);
  if (article === null) notFound();
  const { locale } = await readReader();
  const t = await readTranslate();
  return (
    <ArticleView
      article={article}
      cameFrom={parseRoute(toUrlSearchParams(await searchParams))}
      names={readDisplayNames(locale, t("results.unknownLanguage"))}
      t={t}
    />
  );
}
