/** A search as text, and what is answered. */
export interface SearchAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes the searches of a request's body; never fails. */
export type AnswerSearches = (
  text: string,
  left: AbortSignal,
) => Promise<SearchAnswer>;

/** What this server has from the pages, which know the engine. */
export interface FromPages {
  readonly answerSearches: AnswerSearches;
  /** Says when anything that is searched last changed; null where nobody knows. */
  readonly readVersion: () => Promise<string | null>;
}

declare global {
  var communiqueFromPages: FromPages | undefined;
}

/**
 * Pages are bundled, and this server is not: what they share meets here. Next
 * runs `web/instrumentation.ts` in this process before its first page.
 */
export const provideToServer = (parts: FromPages): void => {
  globalThis.communiqueFromPages = parts;
};

/** What `provideToServer` was given. */
export function readFromPages(): FromPages {
  const parts = globalThis.communiqueFromPages;
  if (parts === undefined) throw new Error("the pages are not loaded");
  return parts;
}
