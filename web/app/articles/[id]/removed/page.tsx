import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePart } from "../../../../components/article/article-part";
import { RemovedPieces } from "../../../../components/article/removed-pieces";
import { readArticle } from "../../../../lib/article";
import { readRemoved } from "../../../../lib/read-removed";
import { readTranslate } from "../../../../lib/reader";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  return {
    title: `${t("article.removed")} – Communiqué`,
    robots: { index: false },
  };
}

/** What cleaning took out of an article's source file, read again when asked for. */
export default async function Page({ params }: Props) {
  const article = await readArticle((await params).id);
  if (article === null) notFound();
  const t = await readTranslate();
  const text = Object.values(article.text)[0] ?? "";
  const removed = await readRemoved({ path: article.path, text });
  return (
    <ArticlePart article={article} title={t("article.removed")} t={t}>
      <RemovedPieces removed={removed} t={t} />
    </ArticlePart>
  );
}
