"use client";

import { PlainPage } from "../components/plain-page";

/** Shown when a page fails; the cause is in the server's log. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <PlainPage title="This page could not be shown.">
      <button type="button" className="button" onClick={reset}>
        Try again
      </button>
    </PlainPage>
  );
}
