import { useCallback, useState } from "react";

/** Wherever the reader may scroll to. */
const ANYWHERE = "100000px";

/**
 * Whether the element that gets the `ref` is rendered at all: in a closed group,
 * or behind a button on a phone, it is not. What is only scrolled away is shown.
 * Not known before the page is alive: false.
 */
export function useIsShown() {
  const [isShown, setShown] = useState(false);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setShown(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: ANYWHERE, scrollMargin: ANYWHERE },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, isShown };
}
