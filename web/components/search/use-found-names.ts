import { useEffect, useState } from "react";
import type { FoundName } from "../../lib/found-name";
import type { NameKind } from "../../lib/name-kinds";

/** Values listed at most. */
const MAX_FOUND = 30;

interface Answer {
  readonly key: string;
  /** Null where there was no answer. */
  readonly names: readonly FoundName[] | null;
}

/** What was found by what was typed. */
export interface FoundNames {
  /** Null while nothing is typed, and where names can't be asked for. */
  readonly names: readonly FoundName[] | null;
  /** Whether they, or their counts, belong to what was typed or searched before. */
  readonly isStale: boolean;
}

/**
 * Finds a facet's values by any spelling while the reader types, and counts
 * them in the search. What was found before stays until the next answer.
 *
 * @param search the page's query string
 */
export function useFoundNames(
  kind: NameKind | null,
  typed: string,
  search: string,
): FoundNames {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = kind === null ? "" : typed.trim();
  const key = asked && JSON.stringify([asked, search]);

  useEffect(() => {
    if (kind === null || asked === "") return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const answerWith = (names: Answer["names"]) => {
      if (!signal.aborted) setAnswer({ key, names });
    };
    // Only needed by those who type here.
    import("../../lib/fetch-names")
      .then(({ fetchNames }) =>
        fetchNames(
          { kinds: [kind], typed: asked, search, limit: MAX_FOUND },
          signal,
        ),
      )
      .then(answerWith, () => answerWith(null));
    return () => controller.abort();
  }, [kind, asked, search, key]);

  if (asked === "") return { names: null, isStale: false };
  return { names: answer?.names ?? null, isStale: answer?.key !== key };
}
