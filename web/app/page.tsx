import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Search } from "../components/search/search";
import { readConfig } from "../lib/config";
import { readDisplayNames } from "../lib/display-names";
import { toFeedPath } from "../lib/feed/feed-path";
import { toPageTitle } from "../lib/page-title";
import { readReader, readTranslate } from "../lib/reader";
import { readHasMeaning } from "../lib/read-has-meaning";
import { readRoute } from "../lib/read-query";
import { parseRoute, toSearchPath } from "@communique/indexer/search/route-url";
import { toUrlSearchParams } from "../lib/search-params";
import type { PageSearchParams } from "../lib/search-params";
import { createServerLookup } from "../lib/server-lookup";

interface Props {
  readonly searchParams: Promise<PageSearchParams>;
}

// Settings are read when the server runs, and results are never the same twice.
export const dynamic = "force-dynamic";

export async function generateMetadata({
  searchParams,
}: Props): Promise<Metadata> {
  const route = parseRoute(toUrlSearchParams(await searchParams));
  const title = toPageTitle(route, await readNames(), await readTranslate());
  return {
    title,
    alternates: {
      types: {
        "application/atom+xml": toFeedPath("atom", route),
        "application/feed+json": toFeedPath("json", route),
      },
    },
  };
}

/** The search page. Terms in its words ("country:Japan") lead to the address with the filters. */
export default async function Page({ searchParams }: Props) {
  const { index } = readConfig();
  const [names, hasMeaning] = await Promise.all([
    readNames(),
    readHasMeaning(),
  ]);
  const route = parseRoute(toUrlSearchParams(await searchParams));
  const read = await readRoute(route, createServerLookup(names));
  if (read !== route) redirect(toSearchPath(read));
  return <Search index={index} names={names} hasMeaning={hasMeaning} />;
}

async function readNames() {
  const { locale } = await readReader();
  const t = await readTranslate();
  return readDisplayNames(locale, t("results.unknownLanguage"));
}
