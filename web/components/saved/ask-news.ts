import { fetchJson } from "../../lib/fetch-json";
import { parseNews } from "../../lib/saved/kept-searches";
import type { KeptSearch } from "../../lib/saved/kept-searches";
import type { News } from "../../lib/saved/news";

const TIMEOUT_MS = 20_000;

/** Asks what is new in a search; null where there is no answer. */
export async function askNews(
  { search, seen }: Pick<KeptSearch, "search" | "seen">,
  signal?: AbortSignal,
): Promise<News | null> {
  const body = JSON.stringify({ search, known: seen?.ids ?? null });
  try {
    const answer = await fetchJson(
      "/api/search/news",
      { method: "POST", body },
      { timeoutMs: TIMEOUT_MS, ...(signal && { signal }) },
    );
    return parseNews(answer);
  } catch {
    return null;
  }
}
