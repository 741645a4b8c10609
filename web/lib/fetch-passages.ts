import type { SearchRoute } from "@communique/indexer/search/search-route";
import { fetchJson } from "./fetch-json";
import { isObject, toItems, toObjects } from "./json";
import type { JsonObject } from "./json";
import type { Passage } from "./passage";

/** Asks the site how articles spell the names of a query; none where there is no answer. */
export async function fetchPassages(
  { query, literal }: Pick<SearchRoute, "query" | "literal">,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Passage[]> {
  const params = new URLSearchParams({ q: query });
  for (const key of literal) params.append("literal", key);
  for (const id of ids) params.append("id", id);
  const path = `/api/search/passages?${params}`;
  const options = { timeoutMs: 8_000, signal };
  const body = await fetchJson(path, undefined, options).catch(() => null);
  const found = isObject(body) ? toObjects(body["passages"]) : [];
  return found.map(parsePassage).filter((passage) => passage !== null);
}

function parsePassage({
  id,
  typed,
  spelling,
  ...passage
}: JsonObject): Passage | null {
  if (typeof id !== "string") return null;
  if (typeof typed !== "string" || typeof spelling !== "string") return null;
  const [before, name, after] = toItems(passage["text"]).filter(
    (part) => typeof part === "string",
  );
  const isWhole = before !== undefined && name !== undefined;
  const text =
    isWhole && after !== undefined ? ([before, name, after] as const) : null;
  return { id, typed, spelling, text };
}
