import { useMemo, useSyncExternalStore } from "react";
import { parseKept } from "../../lib/saved/kept-searches";
import type { KeptSearch } from "../../lib/saved/kept-searches";

const STORED_AS = "saved-searches";
const listeners = new Set<() => void>();

/** The searches saved in this browser; null before the page knows. */
export function useKeptSearches(): readonly KeptSearch[] | null {
  const text = useSyncExternalStore(subscribe, readStored, () => null);
  return useMemo(() => (text === null ? null : parseKept(text)), [text]);
}

/** Changes what is saved. Says whether the browser has kept it. */
export function changeKept(
  by: (kept: readonly KeptSearch[]) => readonly KeptSearch[],
): boolean {
  try {
    const changed = by(parseKept(localStorage.getItem(STORED_AS)));
    localStorage.setItem(STORED_AS, JSON.stringify(changed));
  } catch {
    // Full, or a browser that keeps nothing.
    return false;
  }
  for (const listener of listeners) listener();
  return true;
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
    return localStorage.getItem(STORED_AS) ?? "";
  } catch {
    return "";
  }
}
