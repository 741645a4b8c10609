import { readDisplayNames } from "./display-names";
import { readRoute } from "./read-query";
import { findUnread, parseRoute } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { createServerLookup } from "./server-lookup";

/** Longest part of a bad value that is given back. */
const MAX_SHOWN = 60;

/** A search that a program asks for, or what is wrong with it: one sentence. */
export type AskedSearch =
  | { readonly ok: true; readonly route: SearchRoute }
  | { readonly ok: false; readonly message: string };

/**
 * Reads the search of a file or feed from an address: the page's own
 * parameters, and terms in the words as on the page ("country:Japan"). Unlike
 * the page it refuses what it doesn't understand: without a mistyped filter it
 * would give more than was asked for. Server only.
 */
export async function readAskedSearch(
  params: URLSearchParams,
): Promise<AskedSearch> {
  const unread = findUnread(params);
  if (unread !== null)
    return {
      ok: false,
      message: `The parameter ${shorten(unread.name)} can't be understood: “${shorten(unread.value)}”.`,
    };
  const route = parseRoute(params);
  if (route.meaning !== null)
    return {
      ok: false,
      message:
        "Files, feeds and receipts hold what the words find: leave meaning out.",
    };
  const names = readDisplayNames("en", "Unknown language");
  return { ok: true, route: await readRoute(route, createServerLookup(names)) };
}

function shorten(text: string): string {
  const shown = text.slice(0, MAX_SHOWN).toWellFormed();
  return text.length > MAX_SHOWN ? `${shown}…` : shown;
}
