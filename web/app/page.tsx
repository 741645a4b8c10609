import type { Metadata } from "next";
import { Search } from "../components/search/search";
import { readConfig } from "../lib/config";
import { readDisplayNames } from "../lib/display-names";
import { toPageTitle } from "../lib/page-title";
import { readReader, readTranslate } from "../lib/reader";
import { parseRoute } from "../lib/route-url";
import { toUrlSearchParams } from "../lib/search-params";
import type { PageSearchParams } from "../lib/search-params";

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
  return { title };
}

/** The search page. */
export default async function Page() {
  const { index } = readConfig();
  return <Search index={index} names={await readNames()} />;
}

async function readNames() {
  const { locale } = await readReader();
  const t = await readTranslate();
  return readDisplayNames(locale, t("results.unknownLanguage"));
}
