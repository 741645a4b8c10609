import { EMBEDDER } from "./embedder-name.ts";
import { isObject } from "./is-object.ts";

/** An article near in meaning to what is searched for: the leading one of its versions. */
export interface NearArticle {
  readonly id: string;
  /** Nearness as the engine counts it: 1 is the same, 0.5 is nothing in common. */
  readonly score: number;
}

/** Finds the articles nearest in meaning to words; null where that cannot be told now. */
export type FindNear = (
  indexUid: string,
  words: string,
) => Promise<readonly NearArticle[] | null>;

/**
 * Most articles that are near. Every article has some nearness, so the engine's own hybrid search finds them all: the
 * count, the facets and the pages would be the whole corpus's.
 */
export const MOST_NEAR = 100;

/** The score is (1 + cosine) / 2: at 0.5 nothing is in common. */
const LEAST_SCORE = 0.55;

/** The search that finds them, without filters: what is near does not depend on what else is chosen. */
export const toNearSearch = (words: string) => ({
  q: words,
  hybrid: { embedder: EMBEDDER, semanticRatio: 1 },
  filter: "leads = true",
  rankingScoreThreshold: LEAST_SCORE,
  limit: MOST_NEAR,
  showRankingScore: true,
  attributesToRetrieve: ["id"],
});

/** Reads the engine's answer, the nearest first. */
export function parseNear(answer: unknown): readonly NearArticle[] {
  const hits: unknown = isObject(answer) ? answer["hits"] : [];
  if (!Array.isArray(hits)) return [];
  return hits.flatMap((hit: unknown) => {
    if (!isObject(hit)) return [];
    const { id, _rankingScore: score } = hit;
    return typeof id === "string" && typeof score === "number"
      ? [{ id, score }]
      : [];
  });
}

/** Articles of one place in the order, and what their ranking counts. */
export interface NearVariant {
  readonly q: string;
  readonly filter: string;
  readonly weight: number;
}

/**
 * What the nearest weigh beside those that have the words. One with the only word, or with all of several, ranks 0.6 to 1,
 * one with half of them up to 0.5 (docs/search.md).
 */
const BY_MEANING = 0.7;

/**
 * A phrase without words finds everything, as no words do. The engine compares queries without words with
 * those that have some only where no ranking rule sorts (docs/engine.md).
 */
const ALL = '""';

/** Scores that differ by less say the same. */
const STEPS = 100;

/**
 * Ways to ask for articles that are known by their ids. Not by a vector again: that would ask the embedding service for
 * each count, and could fail in between.
 *
 * @param isRanked whether their order matters; otherwise it is one way for all
 */
export function toNearVariants(
  near: readonly NearArticle[],
  { isRanked }: { readonly isRanked: boolean },
): readonly NearVariant[] {
  const steps = new Map<number, string[]>();
  for (const { id, score } of near) {
    const step = isRanked ? Math.round(score * STEPS) : STEPS;
    steps.set(step, [...(steps.get(step) ?? []), id]);
  }
  return [...steps].map(([step, ids]) => ({
    q: ALL,
    // Every version of the article, as far as versions are listed.
    filter: `cluster IN [${ids.map((id) => JSON.stringify(id)).join(", ")}]`,
    weight: (BY_MEANING * step) / STEPS,
  }));
}
