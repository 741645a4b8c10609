import { useMemo, useSyncExternalStore } from "react";
import { serializeRoute } from "@communique/indexer/search/route-url";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";

const STORED_AS = "recent-searches";
const MAX_KEPT = 8;
const OFF = "off";
const listeners = new Set<() => void>();

/** Searches made in this browser, the latest first, as query strings of the page; null if none are to be kept. */
export function useRecentSearches(): readonly string[] | null {
  const text = useSyncExternalStore(subscribe, readStored, () => null);
  return useMemo(
    // A query string has no line break.
    () => (text === OFF ? null : (text ?? "").split("\n").filter(Boolean)),
    [text],
  );
}

/** What is looked for, and not how it is shown: the page's query string. */
export function toKeptSearch(route: SearchRoute): string {
  const { sort, size, view, page } = EMPTY_ROUTE;
  return serializeRoute({ ...route, sort, size, view, page });
}

/** Puts a search before the others. */
export function keepSearch(route: SearchRoute): void {
  const search = toKeptSearch(route);
  const text = readStored();
  if (text === OFF || search === "") return;
  const others = (text ?? "").split("\n").filter((each) => each !== search);
  store([search, ...others].slice(0, MAX_KEPT).join("\n"));
}

/** Forgets all searches. */
export function forgetSearches(): void {
  store("");
}

/** Keeps searches from now on, or forgets them and keeps none. */
export function keepSearches(isOn: boolean): void {
  store(isOn ? "" : OFF);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  // Changed in another tab.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function readStored() {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    // A browser that keeps nothing.
    return OFF;
  }
}

function store(text: string) {
  try {
    localStorage.setItem(STORED_AS, text);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}
