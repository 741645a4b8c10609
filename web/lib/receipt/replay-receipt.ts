import { compareRanks } from "./compare-ranks";
import { findByPrefix } from "./find-by-prefix";
import { readCorpus } from "./read-corpus";
import type { CurrentCorpus } from "./read-corpus";
import { readResult } from "./read-result";
import type { ReceiptArticle } from "./read-result";
import { MAX_NAMED, toPrefix } from "./receipt";
import type { Receipt } from "./receipt";

/** An article of a receipt, and its places in the results, from 1. */
export interface ReplayedArticle {
  /** The beginning of its id. */
  readonly prefix: string;
  /** Null where it has left the corpus. */
  readonly article: ReceiptArticle | null;
  /** Null where it was not among those named. */
  readonly from: number | null;
  /** Null where it is not among the first, or not found. */
  readonly to: number | null;
}

/** What a receipt's search finds now, beside what it found then. */
export interface Replay {
  /** Null for an index that does not say which corpus it holds. */
  readonly corpus: CurrentCorpus | null;
  readonly found: number;
  /** Whether all that is found is what was found then, the articles beyond those named as well. */
  readonly isSameSet: boolean;
  readonly same: readonly ReplayedArticle[];
  /** Found at another place among the others, or no more among the first. */
  readonly moved: readonly ReplayedArticle[];
  readonly gone: readonly ReplayedArticle[];
  /** Not named then: found since, or, where more was found then than named, moved up. */
  readonly fresh: readonly ReplayedArticle[];
}

/** Whether a receipt names all that was found. */
export const isWhole = ({ found }: Pick<Receipt, "found">) =>
  found <= MAX_NAMED;

/**
 * Makes the search of a receipt again, and says what has changed. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function replayReceipt(
  { route, ids, idSum, found: foundThen }: Receipt,
  signal: AbortSignal,
): Promise<Replay> {
  const [corpus, result] = await Promise.all([
    readCorpus(signal),
    readResult(route, { signal, wanted: ids }),
  ]);
  const articles = new Map(
    result.ranked.map((article) => [toPrefix(article.id), article]),
  );
  const { same, moved, gone, fresh } = compareRanks(ids, [...articles.keys()]);
  const elsewhere = await findByPrefix(
    gone.map(({ id }) => id),
    signal,
  );
  const toReplayed = ({
    id,
    from = null,
    to = null,
  }: {
    readonly id: string;
    readonly from?: number | null;
    readonly to?: number | null;
  }): ReplayedArticle => ({
    prefix: id,
    article: articles.get(id) ?? elsewhere.get(id) ?? null,
    from,
    to,
  });
  const isPresent = ({ id }: { readonly id: string }) => result.present.has(id);
  return {
    corpus,
    found: result.found,
    isSameSet: result.found === foundThen && result.idSum === idSum,
    same: same.map(toReplayed),
    moved: [...moved, ...gone.filter(isPresent)].map(toReplayed),
    gone: gone.filter((each) => !isPresent(each)).map(toReplayed),
    fresh: fresh.map(toReplayed),
  };
}
