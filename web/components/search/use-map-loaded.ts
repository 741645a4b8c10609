import { startTransition, useEffect, useState } from "react";

/** Loads the map: larger, with its shapes, than most of the page. */
export const loadMap = () =>
  import("../map/world-map").then((module) => module.WorldMap);

/**
 * Whether the map can be shown, which is loaded when it is wanted. A page that
 * begins with it has it from the server, and comes alive when it is loaded.
 */
export function useMapLoaded(isWanted: boolean): boolean {
  const [isLoaded, setLoaded] = useState(isWanted);
  useEffect(() => {
    if (!isWanted || isLoaded) return undefined;
    let isCurrent = true;
    const show = () => isCurrent && startTransition(() => setLoaded(true));
    // What is missing then fails as a part of the page does.
    loadMap().then(show, show);
    return () => {
      isCurrent = false;
    };
  }, [isWanted, isLoaded]);
  return isLoaded;
}
