import { isObject } from "./json";

// …enminister Sergej
const CUT_START = /^…[^\s<_]{1,40}\s+/;
// Präsidenten Wladim…
const CUT_END = /\s+[^\s>_]{1,40}…$/;

/**
 * Drops what may be part of a word at either end of a snippet: the engine cuts
 * between the parts of German compounds and after the Arabic article. Marked
 * words are kept, and so is text without spaces.
 */
export function toWholeWords(snippet: string): string {
  return snippet.replace(CUT_START, "… ").replace(CUT_END, " …");
}

/** Tidies the snippets of InstantSearch's hits. */
export function withWholeWords<T extends { _snippetResult?: unknown }>(
  hits: T[],
): T[] {
  return hits.map((hit) => {
    const snippets = isObject(hit._snippetResult) && hit._snippetResult["text"];
    if (!isObject(snippets)) return hit;
    const text = Object.fromEntries(
      Object.entries(snippets).map(([language, snippet]) => [
        language,
        isObject(snippet) && typeof snippet["value"] === "string"
          ? { value: toWholeWords(snippet["value"]) }
          : snippet,
      ]),
    );
    return Object.assign({}, hit, { _snippetResult: { text } });
  });
}
