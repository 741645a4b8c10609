import type { Metadata } from "next";
import { PlainPage } from "../components/plain-page";

export const metadata: Metadata = { title: "Not found – Communiqué" };

/** Shown, with status 404, for addresses that lead nowhere. */
export default function NotFound() {
  return (
    <PlainPage title="There is nothing here.">
      <p>
        The address may be mistyped, or the article is no longer in the corpus.
      </p>
    </PlainPage>
  );
}
