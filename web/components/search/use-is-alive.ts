import { useSyncExternalStore } from "react";

const subscribeToNothing = () => () => {};

/** Whether scripts run: false on the server, and when the page is first rendered. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}
