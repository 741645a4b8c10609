import type { Metadata } from "next";
import { PlainPage } from "../../components/plain-page";

export const metadata: Metadata = {
  title: "Search engine not reachable – Communiqué",
  robots: { index: false },
};

/** What `proxy.ts` answers with, at the reader's own address, while the engine is away. */
export default function Unavailable() {
  return (
    <PlainPage title="The search engine can’t be reached.">
      <p>
        The article can’t be shown at the moment. Reload the page in a while; if
        it lasts, tell whoever runs this site.
      </p>
    </PlainPage>
  );
}
