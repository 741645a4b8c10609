import { serializeRoute } from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";

// The last word, or what stands for words where none are written apart.
const LAST_WORD = /\S+\s*$/u;

/**
 * Whether the later search is the earlier one with its last word written on, or
 * shortened: a reader who pauses in a word has not made two searches.
 */
export function isSameTyping(earlier: SearchRoute, later: SearchRoute) {
  const { query: before } = earlier;
  const { query: after } = later;
  if (before === "" || after === "") return false;
  const sameElse =
    serializeRoute({ ...earlier, query: "" }) ===
    serializeRoute({ ...later, query: "" });
  // Without the words, an address says nothing of how they are read.
  const isReadAlike = earlier.literal.join("\n") === later.literal.join("\n");
  if (!sameElse || !isReadAlike) return false;
  const [short, long] =
    before.length < after.length ? [before, after] : [after, before];
  return (
    long.startsWith(short) &&
    short.replace(LAST_WORD, "") === long.replace(LAST_WORD, "")
  );
}
