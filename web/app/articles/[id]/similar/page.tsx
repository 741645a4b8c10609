import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePart } from "../../../../components/article/article-part";
import { Similar } from "../../../../components/article/similar";
import { readArticle } from "../../../../lib/article";
import { readDisplayNames } from "../../../../lib/display-names";
import { readSimilar } from "../../../../lib/find-similar";
import { readReader, readTranslate } from "../../../../lib/reader";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  return {
    title: `${t("article.similar")} – Communiqué`,
    robots: { index: false },
  };
}

/** Similar articles on a page of their own, for when they take long. */
export default async function Page({ params }: Props) {
  const article = await readArticle((await params).id);
  if (article === null) notFound();
  const { locale } = await readReader();
  const t = await readTranslate();
  const names = readDisplayNames(locale, t("results.unknownLanguage"));
  return (
    <ArticlePart article={article} title={t("article.similar")} t={t}>
      <Similar similar={await readSimilar(article)} names={names} t={t} />
    </ArticlePart>
  );
}
