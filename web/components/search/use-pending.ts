import { useState } from "react";

/**
 * Shows a choice at once: the state it is made in is only rendered again when
 * the next search begins, and after the hits. Gives way as soon as that state
 * changes.
 *
 * @param settled the state, of plain values
 */
export function usePending<T>(settled: T) {
  const key = JSON.stringify(settled);
  const [pending, setPending] = useState<{ readonly value: T } | null>(null);
  const [settledKey, setSettledKey] = useState(key);
  if (key !== settledKey) {
    setSettledKey(key);
    setPending(null);
  }
  const choose = (value: T) => setPending({ value });
  return [pending ? pending.value : settled, choose] as const;
}
