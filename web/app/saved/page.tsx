import { parseRoute } from "@communique/indexer/search/route-url";
import { toSavedSearch } from "@communique/indexer/search/saved-searches";
import type { Metadata } from "next";
import { MessagesProvider } from "../../components/messages-provider";
import { PlainPage } from "../../components/plain-page";
import { SavedSearches } from "../../components/saved/saved-searches";
import { readDisplayNames } from "../../lib/display-names";
import { toFeedPath } from "../../lib/feed/feed-path";
import { readPageMessages } from "../../lib/messages";
import { toSearchName } from "../../lib/page-title";
import { readReader, readTranslate } from "../../lib/reader";
import { toUrlSearchParams } from "../../lib/search-params";
import type { PageSearchParams } from "../../lib/search-params";

interface Props {
  /** The search that the reader came from. */
  readonly searchParams: Promise<PageSearchParams>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  return {
    title: `${t("saved.title")} – Communiqué`,
    robots: { index: false },
  };
}

/** The searches saved in this browser, and a form to save the one that the reader came from. */
export default async function Page({ searchParams }: Props) {
  const { language, locale } = await readReader();
  const t = await readTranslate();
  const params = toUrlSearchParams(await searchParams);
  const search = toSavedSearch(params);
  const route = parseRoute(new URLSearchParams(search));
  const names = readDisplayNames(locale, t("results.unknownLanguage"));
  const name = toSearchName(route, names, t);
  return (
    <PlainPage title={t("saved.title")}>
      <noscript>
        <p>{t("saved.withoutScripts")}</p>
        <p>
          <a href={toFeedPath("atom", route)}>{t("actions.atom")}</a>
        </p>
      </noscript>
      <MessagesProvider
        locale={language}
        messages={readPageMessages(language, "saved")}
      >
        <SavedSearches
          candidate={search ? { name, search } : null}
          locale={locale}
        />
      </MessagesProvider>
    </PlainPage>
  );
}
