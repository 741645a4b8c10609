import type { Hit } from "instantsearch.js";
import { useEffect, useState } from "react";
import type { ListedArticle } from "../../lib/listed-article";
import type { Passage } from "../../lib/passage";
import { toPause } from "../../lib/pace";
import { listUnmarked } from "../../lib/unmarked-hits";

/** A hit, with its passage if the server found one. */
export type ListedHit = Hit<ListedArticle & { readonly passage?: Passage }>;

/** Pause after the hits are there: not while keys follow each other. */
const PAUSE_MS = 200;

interface Found {
  readonly key: string;
  readonly passages: ReadonlyMap<string, Passage>;
}

/**
 * How articles spell the names of the query where they have another spelling,
 * by their ids. Asked for when the hits are painted.
 */
export function usePassages(
  hits: readonly ListedHit[],
  query: string,
  literal: readonly string[],
): ReadonlyMap<string, Passage> {
  const [found, setFound] = useState<Found | null>(null);
  const served = hits.flatMap(({ passage }) => passage ?? []);
  const ids = served.length > 0 ? [] : listUnmarked(hits, query);
  // None of them has a line break.
  const key = [query.replaceAll("\n", " "), literal.join("\t"), ...ids].join(
    "\n",
  );
  useEffect(() => {
    const [words = "", keys = "", ...unmarked] = key.split("\n");
    if (unmarked.length === 0) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      const { fetchPassages } = await import("../../lib/fetch-passages");
      const asked = { query: words, literal: keys.split("\t").filter(Boolean) };
      const passages = await fetchPassages(asked, unmarked, signal);
      if (!signal.aborted) setFound({ key, passages: byId(passages) });
    };
    const timer = setTimeout(() => void ask(), toPause(PAUSE_MS));
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key]);
  if (served.length > 0) return byId(served);
  return found?.key === key ? found.passages : NONE;
}

const NONE: ReadonlyMap<string, Passage> = new Map();

function byId(passages: readonly Passage[]) {
  return new Map(passages.map((passage) => [passage.id, passage]));
}
