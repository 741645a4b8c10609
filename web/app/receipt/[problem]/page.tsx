import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlainPage } from "../../../components/plain-page";
import { readTranslate } from "../../../lib/reader";

interface Props {
  readonly params: Promise<{ readonly problem: string }>;
}

const SENTENCES = {
  none: "receipt.none",
  damaged: "receipt.damaged",
} as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  return {
    title: `${t("receipt.title")} – Communiqué`,
    robots: { index: false },
  };
}

/** What `proxy.ts` answers with where an address holds no receipt. */
export default async function Page({ params }: Props) {
  const { problem } = await params;
  const t = await readTranslate();
  if (problem !== "none" && problem !== "damaged") notFound();
  return (
    <PlainPage title={t("receipt.title")}>
      <p role="alert">{t(SENTENCES[problem])}</p>
    </PlainPage>
  );
}
