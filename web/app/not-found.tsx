import type { Metadata } from "next";
import { PlainPage } from "../components/plain-page";
import { readTranslate } from "../lib/reader";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  return { title: `${t("notFound.pageTitle")} – Communiqué` };
}

/** Shown, with status 404, for addresses that lead nowhere. */
export default async function NotFound() {
  const t = await readTranslate();
  return (
    <PlainPage title={t("notFound.title")}>
      <p>{t("notFound.advice")}</p>
    </PlainPage>
  );
}
