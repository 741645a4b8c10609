import pMap from "p-map";
import { isSame, type Corpus, type CorpusArticle } from "./corpus.ts";
import { KINDS, type Kind, type KnownItem } from "./known-items.ts";
import type { SearchSystem } from "./systems.ts";

/** The article must be among so many. */
const FIRST_HITS = 3;

/** Requests at a time: the engine searches in one thread a request, and the machine has others. */
export const CONCURRENCY = 2;

/** Queries, and those whose article was among the first three. */
export interface Share {
  readonly asked: number;
  readonly found: number;
}

/** A query whose article was not among the first three. */
export interface Miss {
  readonly kind: Kind;
  readonly query: string;
  readonly key: string;
  /** What stood there instead. */
  readonly shown: readonly string[];
}

/** How a search does on known items. */
export interface KnownItemScores {
  readonly byKind: Readonly<Record<Kind, Share>>;
  readonly bySource: Readonly<Record<string, Share>>;
  /** All kinds but those with a typing error. */
  readonly withoutTypo: Share;
  /** Right because a version of the article, or one of the same title, was there. */
  readonly byVersion: number;
  readonly misses: readonly Miss[];
}

interface Answer {
  readonly item: KnownItem;
  readonly shown: readonly CorpusArticle[];
}

/** Asks a search for every known item. */
export async function scoreKnownItems(
  items: readonly KnownItem[],
  system: SearchSystem,
  { articles }: Corpus,
): Promise<KnownItemScores> {
  const answers = await pMap(
    items,
    async (item): Promise<Answer> => ({
      item,
      shown: (await system.find(item.query, FIRST_HITS))
        .map((id) => articles.get(id))
        .filter((article) => article !== undefined),
    }),
    { concurrency: CONCURRENCY },
  );
  return toKnownItemScores(answers);
}

/** Sums answers up. */
export function toKnownItemScores(answers: readonly Answer[]): KnownItemScores {
  const missed = answers.filter((answer) => !isFound(answer));
  const shareOf = (part: readonly Answer[]): Share => ({
    asked: part.length,
    found: part.filter(isFound).length,
  });
  const ofKind = (kind: Kind) =>
    answers.filter(({ item }) => item.kind === kind);
  const sources = [...new Set(answers.map(({ item }) => item.article.source))];
  return {
    byKind: {
      words: shareOf(ofKind("words")),
      shuffled: shareOf(ofKind("shuffled")),
      partial: shareOf(ofKind("partial")),
      "foreign name": shareOf(ofKind("foreign name")),
      typo: shareOf(ofKind("typo")),
    },
    bySource: Object.fromEntries(
      sources.map((source) => [
        source,
        shareOf(answers.filter(({ item }) => item.article.source === source)),
      ]),
    ),
    withoutTypo: shareOf(
      KINDS.filter((kind) => kind !== "typo").flatMap(ofKind),
    ),
    byVersion: answers.filter(
      (answer) =>
        isFound(answer) && !answer.shown.includes(answer.item.article),
    ).length,
    misses: missed.map(({ item: { kind, query, article }, shown }) => ({
      kind,
      query,
      key: article.key,
      shown: shown.map(({ key }) => key),
    })),
  };
}

const isFound = ({ item, shown }: Answer) =>
  shown.some((article) => isSame(article, item.article));
