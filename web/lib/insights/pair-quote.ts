import type { SearchDocument } from "@communique/indexer/search-document";
import type { CountryPair } from "./insights-url";

/** Words of an article that name both countries of a pair. */
export interface PairQuote {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly source: string | null;
  readonly date: string | null;
  /** One sentence, or two that stand apart. */
  readonly sentences: readonly string[];
}

/** What is read of an article. */
export type QuotedArticle = Pick<
  SearchDocument,
  "id" | "title" | "text" | "language" | "source" | "date" | "evidence"
>;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longer ones are cut; a sentence of news has about 150 characters, and seldom 400. */
const MOST_CHARS = 400;

/**
 * Finds the best words to quote: the shortest sentence that names both, of the
 * first article that has one; else the sentences of two mentions that are near
 * each other. Null where none of the articles says where it names them.
 */
export function findPairQuote(
  articles: readonly QuotedArticle[],
  pair: CountryPair,
): PairQuote | null {
  const quotes = articles
    .map((article) => quoteOf(article, pair))
    .filter((quote) => quote !== null);
  return (
    quotes.find(({ sentences }) => sentences.length === 1) ?? quotes[0] ?? null
  );
}

function quoteOf(article: QuotedArticle, pair: CountryPair): PairQuote | null {
  const { id, language, source, date, evidence } = article;
  const text = Object.values(article.text)[0] ?? "";
  const [ones, others] = pair.map((code) =>
    evidence.flatMap(({ kind, value, start, end }) =>
      kind === "country" &&
      value === code &&
      start !== undefined &&
      end !== undefined
        ? [{ start, end }]
        : [],
    ),
  );
  const sentences = listSentences(text, language);
  const inside = (at: Span) =>
    sentences.find(({ start, end }) => at.start >= start && at.start < end);
  const places = (mentions: readonly Span[] = []) =>
    mentions.map(inside).filter((sentence) => sentence !== undefined);
  const first = places(ones);
  const second = new Set(places(others));
  const shared = first
    .filter((sentence) => second.has(sentence))
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
  const chosen = shared ? [shared] : findNearest(first, [...second]);
  if (chosen.length === 0) return null;
  const cut = chosen.map(({ start, end }) => {
    const whole = text.slice(start, end).trim().replaceAll(/\s+/g, " ");
    return whole.length <= MOST_CHARS
      ? whole
      : `${whole
          .slice(0, MOST_CHARS)
          .replace(/\s\S*$/u, "")
          .toWellFormed()} …`;
  });
  const title = Object.values(article.title)[0] ?? "";
  return { id, title, language, source, date, sentences: cut };
}

/** Two sentences with the least text between them, in the order of the text. */
function findNearest(ones: readonly Span[], others: readonly Span[]) {
  const [nearest] = ones
    .flatMap((one) => others.map((other) => [one, other] as const))
    .toSorted(
      ([a, b], [c, d]) =>
        Math.abs(a.start - b.start) - Math.abs(c.start - d.start),
    );
  return nearest ? nearest.toSorted((a, b) => a.start - b.start) : [];
}

/** A paragraph ends a sentence, too. */
function listSentences(text: string, language: string): readonly Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const spans: Span[] = [];
  let start = 0;
  for (const paragraph of text.split(/(?<=\n{2,})/)) {
    for (const { segment, index } of segmenter.segment(paragraph))
      spans.push({
        start: start + index,
        end: start + index + segment.length,
      });
    start += paragraph.length;
  }
  return spans;
}

const lengthOf = ({ start, end }: Span) => end - start;
