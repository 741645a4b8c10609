import { toLocales } from "../search/query-locales.ts";

/** What goes to the engine for a query. */
export const toEngineWords = (query: string) => ({
  q: query,
  locales: toLocales(query),
});
