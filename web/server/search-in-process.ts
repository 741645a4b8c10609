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

declare global {
  var communiqueSearches: AnswerSearches | undefined;
}

/**
 * Pages are bundled, and this server is not: what they share meets here. Next
 * runs `web/instrumentation.ts` in this process before its first page.
 */
export const provideSearches = (answer: AnswerSearches): void => {
  globalThis.communiqueSearches = answer;
};

/** What `provideSearches` was given. */
export function readSearches(): AnswerSearches {
  const answer = globalThis.communiqueSearches;
  if (answer === undefined) throw new Error("the pages are not loaded");
  return answer;
}
