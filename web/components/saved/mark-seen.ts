import type { KeptSearch } from "../../lib/saved/kept-searches";
import type { News } from "../../lib/saved/news";
import { askNews } from "./ask-news";
import { changeKept } from "./use-kept-searches";

/** Remembers what a search finds, so that it is not new the next time; asks for it where that is not known. */
export async function markSeen(
  saved: Pick<KeptSearch, "search" | "seen">,
  known: News | null = null,
): Promise<void> {
  const news = known ?? (await askNews(saved));
  if (news === null) return;
  const { total, ids } = news;
  const seen = { at: new Date().toISOString(), total, ids };
  changeKept((kept) =>
    kept.map((each) =>
      each.search === saved.search
        ? { name: each.name, search: each.search, seen }
        : each,
    ),
  );
}
