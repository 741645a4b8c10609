import { fold } from "./fold";

/** The parts of a hit that are marked. */
interface MarkedHit {
  readonly id: string;
  readonly _highlightResult?: { readonly title?: unknown };
  readonly _snippetResult?: { readonly text?: unknown };
}

// InstantSearch has <mark> of the adapter's __ais-highlight__.
const MARKED = /(?:<mark>|__ais-highlight__)(.*?)(?:<\/|__\/)/gsu;
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

/** Lists the hits that were not found by all of the words: fewer are marked in title and snippet. */
export function listUnmarked(
  hits: readonly MarkedHit[],
  query: string,
): string[] {
  const words = query.match(WORDS)?.length ?? 0;
  if (words === 0) return [];
  return hits
    .filter((hit) => {
      const marked = [hit._highlightResult?.title, hit._snippetResult?.text];
      return listMarks(marked).size < words;
    })
    .map(({ id }) => id);
}

/** Whether no word of the hit's snippet is marked. */
export function hasPlainSnippet({ _snippetResult }: MarkedHit): boolean {
  return listMarks([_snippetResult?.text]).size === 0;
}

/** Marks are found in whatever form the results are nested. */
function listMarks(marked: readonly unknown[]) {
  const marks = JSON.stringify(marked).matchAll(MARKED);
  return new Set(Array.from(marks, ([, mark]) => fold(mark ?? "")));
}
