import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { SignForm } from "../../components/sign-form";
import { readTranslate } from "../../lib/reader";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  return {
    title: `${t("access.signOut")} – Communiqué`,
    robots: { index: false },
  };
}

/** The form that ends a session. A link to it does not: another site could have it opened. */
export default async function Page() {
  const t = await readTranslate();
  const token = (await headers()).get("x-csrf-token");
  if (token === null) notFound();
  return (
    <SignForm
      title={t("access.signOut")}
      token={token}
      action="/sign-out"
      submit={t("access.signOut")}
    >
      <p>{t("access.leaving")}</p>
    </SignForm>
  );
}
