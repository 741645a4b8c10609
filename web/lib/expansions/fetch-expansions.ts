import type { SearchRoute } from "@communique/indexer/search/search-route";
import { serializeRoute } from "@communique/indexer/search/route-url";
import { fetchJson } from "../fetch-json";
import { isObject, toItems } from "../json";

/** Asks the site what the words of a search also find, as JSON; nothing where there is no answer. */
export async function fetchExpansions(
  route: SearchRoute,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const path = `/api/search/expansions?${serializeRoute(route)}`;
  const options = { timeoutMs: 8_000, signal };
  const body = await fetchJson(path, undefined, options).catch(() => null);
  return isObject(body) ? toItems(body["expansions"]) : [];
}
