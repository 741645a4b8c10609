import { useSyncExternalStore } from "react";

const STORED_AS = "single-keys";
const listeners = new Set<() => void>();
/** What was chosen on this page, for browsers that keep nothing. */
let chosen: string | null = null;

/**
 * Whether single keys do something, kept in the browser. Whoever speaks to a
 * computer must be able to turn them off (WCAG 2.1.4).
 */
export function useSingleKeys() {
  const isOn = useSyncExternalStore(subscribe, readIsOn, () => true);
  return [isOn, store] as const;
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

function readIsOn() {
  try {
    return (localStorage.getItem(STORED_AS) ?? chosen) !== "off";
  } catch {
    return chosen !== "off";
  }
}

function store(isOn: boolean) {
  chosen = isOn ? "on" : "off";
  try {
    localStorage.setItem(STORED_AS, chosen);
  } catch {
    // It holds until the page is left.
  }
  for (const listener of listeners) listener();
}
