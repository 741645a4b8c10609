"use client";

import { PlainPage } from "../components/plain-page";
import { useTranslate } from "../lib/translate";

/** Shown when a page fails; the cause is in the server's log. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  const t = useTranslate();
  return (
    <PlainPage title={t("error.title")}>
      <button type="button" className="button" onClick={reset}>
        {t("error.retry")}
      </button>
    </PlainPage>
  );
}
