import type {
  Localized,
  SearchDocument,
} from "@communique/indexer/search-document";
import { z } from "zod";
import { readConfig } from "./config";
import { quoteValue } from "@communique/indexer/search/engine-filter";
import { findNamedValues } from "./find-passages";
import type { Span } from "./marked-text";
import { multiSearch } from "./multi-search";
import { namesWord } from "./passage";
import type { NamedValue } from "./passage";
import { readGlossary } from "./read-glossary";
import { findTerms, takesNames } from "@communique/indexer/search/expand-query";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { isKindOf } from "@communique/indexer/concepts/broader-concepts";
import { toWords } from "@communique/indexer/search/to-words";

const answer = z.object({
  results: z.array(
    z.object({
      hits: z.array(
        z.object({
          _matchesPosition: z
            .record(
              z.string(),
              z.array(z.object({ start: z.number(), length: z.number() })),
            )
            .optional(),
        }),
      ),
    }),
  ),
});

type Article = Pick<
  SearchDocument,
  "id" | "title" | "text" | "language" | "evidence"
>;

/** Where an article has the words of a query. */
export interface ArticleHits {
  readonly title: readonly Span[];
  readonly text: readonly Span[];
}

export const NO_HITS: ArticleHits = { title: [], text: [] };

/**
 * Finds where an article has the words of a search: as the engine matches them,
 * and, for a name that the article spells otherwise ("Lawrow") or a term that it
 * has in its own language ("Waffenruhe"), where that stands. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findHits(
  article: Article,
  route: SearchRoute,
  signal: AbortSignal,
): Promise<ArticleHits> {
  const { query } = route;
  if (query.trim() === "") return NO_HITS;
  const [body, values, terms] = await Promise.all([
    multiSearch(
      [
        {
          indexUid: readConfig().index,
          ...toWords(route),
          filter: `id = ${quoteValue(article.id)}`,
          attributesToRetrieve: ["id"],
          showMatchesPosition: true,
          limit: 1,
        },
      ],
      signal,
    ),
    findNamedValues(query, signal),
    readGlossary(),
  ]);
  const [hit] = answer.parse(body).results[0]?.hits ?? [];
  const places = hit?._matchesPosition ?? {};
  const [text = ""] = Object.values(article.text);
  const typed = findTerms(query, terms);
  const wanted = typed
    .filter(({ key }) => !route.literal.includes(key))
    .map(({ concept }) => concept.id);
  const named = (localized: Localized): Span[] =>
    Object.values(localized).flatMap((each) =>
      wanted.length === 0 || terms === null
        ? []
        : terms
            .find(each, article.language)
            .filter(({ concept }) =>
              wanted.some((id) => isKindOf(concept, id)),
            ),
    );
  return {
    title: [
      ...matched("title", article.title, places),
      ...named(article.title),
    ],
    text: [
      ...matched("text", article.text, places),
      ...(takesNames(route.literal, typed)
        ? spelledOtherwise(article.evidence, text, values)
        : []),
      ...named(article.text),
    ],
  };
}

/** The field's one text is under its language: "text.de". */
function matched(
  field: "title" | "text",
  localized: Localized,
  places: Readonly<Record<string, readonly ByteMatch[]>>,
) {
  return Object.entries(localized).flatMap(([language, text]) =>
    toUtf16Spans(text, places[`${field}.${language}`] ?? []),
  );
}

interface ByteMatch {
  readonly start: number;
  readonly length: number;
}

/** Turns the engine's places, which count bytes of UTF-8, into ours. */
export function toUtf16Spans(
  text: string,
  matches: readonly ByteMatch[],
): Span[] {
  const bytes = Buffer.from(text);
  let done = 0;
  let units = 0;
  // Each piece is decoded once, in the text's order.
  const unitsAt = (byte: number) => {
    units += bytes.toString("utf8", done, byte).length;
    done = byte;
    return units;
  };
  const edges = matches.flatMap(({ start, length }) => [start, start + length]);
  const known = new Map<number, number>();
  for (const edge of [...new Set(edges)].sort((a, b) => a - b))
    known.set(edge, unitsAt(Math.min(edge, bytes.length)));
  return matches.map(({ start, length }) => ({
    start: known.get(start) ?? 0,
    end: known.get(start + length) ?? 0,
  }));
}

/** Places of what the query names by a spelling that the text doesn't have. */
export function spelledOtherwise(
  evidence: Article["evidence"],
  text: string,
  values: readonly NamedValue[],
): Span[] {
  const named = values.filter(({ typed }) => !namesWord(text, typed));
  return evidence.flatMap(({ kind, value, start, end }) =>
    start !== undefined &&
    end !== undefined &&
    named.some((each) => each.kind === kind && each.value === value)
      ? [{ start, end }]
      : [],
  );
}
