import type { Metadata } from "next";
import { PlainPage } from "../../components/plain-page";
import { ReloadWhenReady } from "../../components/reload-when-ready";
import { readTranslate } from "../../lib/reader";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  return {
    title: `${t("outage.pageTitle")} – Communiqué`,
    robots: { index: false },
  };
}

/** What `proxy.ts` answers with, at the reader's own address, while the engine is away. */
export default async function Unavailable() {
  const t = await readTranslate();
  return (
    <PlainPage title={t("outage.downTitle")}>
      <p>{t("outage.article")}</p>
      <ReloadWhenReady />
    </PlainPage>
  );
}
