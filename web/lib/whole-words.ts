import { z } from "zod";

// …enminister Sergej
const CUT_START = /^…[^\s<_]{1,40}\s+/;
// Präsidenten Wladim…
const CUT_END = /\s+[^\s>_]{1,40}…$/;

const snippets = z.record(z.string(), z.object({ value: z.string() }));
const snippetResult = z.object({ text: snippets });

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
    const parsed = snippetResult.safeParse(hit._snippetResult);
    if (!parsed.success) return hit;
    const text = Object.fromEntries(
      Object.entries(parsed.data.text).map(([language, { value }]) => [
        language,
        { value: toWholeWords(value) },
      ]),
    );
    return Object.assign({}, hit, { _snippetResult: { text } });
  });
}
