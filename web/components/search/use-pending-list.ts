import { useState } from "react";

/**
 * Shows a choice at once: the state it is made in is only rendered again when
 * the next search begins. Gives way as soon as that state changes.
 */
export function usePendingList(settled: readonly string[]) {
  const key = JSON.stringify(settled);
  const [pending, setPending] = useState<readonly string[] | null>(null);
  const [settledKey, setSettledKey] = useState(key);
  if (key !== settledKey) {
    setSettledKey(key);
    setPending(null);
  }
  return [pending ?? settled, setPending] as const;
}
