import type { Metadata } from "next";
import { headers } from "next/headers";
import { Search } from "../components/search/search";
import { readConfig } from "../lib/config";
import { readDisplayNames } from "../lib/display-names";
import { preferredLocale } from "../lib/locale";
import { toPageTitle } from "../lib/page-title";
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
  return { title: toPageTitle(route, await readNames()) };
}

/** The search page. */
export default async function Page() {
  const { index } = readConfig();
  return <Search index={index} names={await readNames()} />;
}

async function readNames() {
  const locale = preferredLocale((await headers()).get("accept-language"));
  return readDisplayNames(locale);
}
