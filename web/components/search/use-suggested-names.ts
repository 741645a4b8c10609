import { useEffect, useState } from "react";
import { fetchNames } from "../../lib/fetch-names";
import type { FoundName } from "../../lib/found-name";
import { toPause } from "../../lib/pace";
import { serializeRestrictions } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { findSuggestionTargets } from "../../lib/suggestion-target";
import type { SuggestionTarget } from "../../lib/suggestion-target";

/** A name, and the part of the text that it would take the place of. */
export interface SuggestedName extends SuggestionTarget {
  readonly name: FoundName;
}

/** Of each kind, where three kinds are asked for. */
const FEW = 3;
const MANY = 8;
/** Pause between keys after which names are asked for: hits and counts go first. */
const PAUSE_MS = 150;
const NONE: readonly SuggestedName[] = [];

/**
 * Names that the end of the text may mean, with their counts in the search; those of
 * the text before until the new ones are there.
 *
 * @param text null while nothing is to be suggested
 */
export function useSuggestedNames(
  text: string | null,
  route: SearchRoute,
): readonly SuggestedName[] {
  const [suggested, setSuggested] = useState(NONE);
  const filters = serializeRestrictions(route);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      const found =
        text === null ? NONE : await findNames(text, filters, signal);
      if (!signal.aborted) setSuggested(found);
    };
    const timer = setTimeout(
      () => void ask(),
      text === null ? 0 : toPause(PAUSE_MS),
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, filters]);
  return suggested;
}

/** What all the words name goes before what the last one does. */
async function findNames(text: string, filters: string, signal: AbortSignal) {
  for (const target of findSuggestionTargets(text)) {
    const { kinds, typed, rest } = target;
    const params = new URLSearchParams(filters);
    if (rest.trim()) params.set("q", rest.trim());
    const question = {
      kinds,
      typed,
      limit: kinds.length > 1 ? FEW : MANY,
      search: params.toString(),
    };
    // Without an answer nothing is suggested.
    const names = await fetchNames(question, signal).catch(() => []);
    // Whoever excludes wants to know of those there are in the index.
    const useful = names.filter(
      ({ count }) => target.isExcluded || count !== 0,
    );
    if (useful.length > 0)
      return useful.map((name) => Object.assign({ name }, target));
  }
  return NONE;
}
