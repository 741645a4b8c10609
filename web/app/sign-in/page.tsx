import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { SignForm } from "../../components/sign-form";
import { readTranslate } from "../../lib/reader";
import { toUrlSearchParams } from "../../lib/search-params";
import type { PageSearchParams } from "../../lib/search-params";

interface Props {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  return {
    title: `${t("access.signIn")} – Communiqué`,
    robots: { index: false },
  };
}

/**
 * The form for the password, where the site has one. The server in front checks
 * what is sent (web/server/access): it leads back here after a wrong password.
 */
export default async function Page({ searchParams }: Props) {
  const t = await readTranslate();
  const token = (await headers()).get("x-csrf-token");
  if (token === null) notFound();
  const params = toUrlSearchParams(await searchParams);
  const isWrong = params.has("wrong");
  return (
    <SignForm
      title={t("access.signIn")}
      token={token}
      action="/sign-in"
      submit={t("access.signIn")}
    >
      <p>{t("access.private")}</p>
      <input type="hidden" name="to" value={params.get("to") ?? "/"} />
      <p>
        <label htmlFor="password">{t("access.password")}</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? "wrong" : undefined}
        />
      </p>
      {isWrong && (
        <p id="wrong" role="alert" className="form-problem">
          {t("access.wrong")}
        </p>
      )}
    </SignForm>
  );
}
