import { toLocales } from "@communique/indexer/search/query-locales";
import { isObject, toItems } from "./json";

/** Adds the locales to the queries of a multi-search; any other request stays as it is. */
export function withLocales(
  init: RequestInit | undefined,
): RequestInit | undefined {
  if (typeof init?.body !== "string") return init;
  const body: unknown = JSON.parse(init.body);
  if (!isObject(body) || !Array.isArray(body["queries"])) return init;
  const queries = toItems(body["queries"]).map((query) =>
    isObject(query) && typeof query["q"] === "string" && query["q"]
      ? Object.assign({}, query, { locales: toLocales(query["q"]) })
      : query,
  );
  return { ...init, body: JSON.stringify({ ...body, queries }) };
}
