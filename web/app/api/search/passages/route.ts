import { answerWith } from "../../../../lib/answer-with";
import { findPassages } from "../../../../lib/find-passages";
import { inTime } from "../../../../lib/in-time";
import { readLiterals } from "@communique/indexer/search/literal-words";
import { MAX_QUERY_LENGTH } from "@communique/indexer/search/query-length";

/** As many as a page has hits. */
const MAX_IDS = 100;

/**
 * Finds in articles (`?q=lawrow&id=…&id=…`) the names that were found by another
 * spelling, and terms of another language: answers `{passages: Passage[]}`.
 */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const query = (searchParams.get("q") ?? "")
    .slice(0, MAX_QUERY_LENGTH)
    // The cut may part a character, half of which the engine would not read.
    .toWellFormed();
  const literal = readLiterals(searchParams.getAll("literal"));
  const ids = searchParams.getAll("id").slice(0, MAX_IDS);
  return answerWith(async () => ({
    passages: await findPassages({ query, literal }, ids, inTime(request)),
  }));
}
