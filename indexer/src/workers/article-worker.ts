// The entry of a worker thread: loads the knowledge once, then takes one batch of pages after the other.
import type { EnrichedArticle } from "../enrich/enrich.ts";
import { IndexerError } from "../errors.ts";
import { readKnowledge, type Knowledge } from "../knowledge/load-knowledge.ts";
import type { Outcome } from "../outcome.ts";
import { toArticle } from "../pipeline.ts";
import type { RawPage } from "../read/raw-page.ts";

/** What a worker is given. */
export interface ArticleTask {
  readonly pages: readonly RawPage[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** One shared number: how many pages of the batch were begun. It tells which page a worker hung or died on. */
  readonly begun: Int32Array;
}

/** What it gives back: an outcome for each page, or why it can take none at all. */
export type ArticleBatch =
  | {
      readonly ok: true;
      readonly outcomes: readonly Outcome<EnrichedArticle>[];
    }
  | { readonly ok: false; readonly problem: string; readonly remedy: string };

/** An error's class does not survive the way between threads, so what the user is told goes over as data. */
function openKnowledge(): Knowledge | IndexerError {
  try {
    return readKnowledge();
  } catch (error) {
    if (error instanceof IndexerError) return error;
    throw error;
  }
}

const knowledge = openKnowledge();

/** Cleans and enriches a batch. */
export default function toBatch({
  pages,
  today,
  begun,
}: ArticleTask): ArticleBatch {
  if (knowledge instanceof IndexerError)
    return { ok: false, problem: knowledge.message, remedy: knowledge.remedy };
  const outcomes = pages.map((page, at) => {
    Atomics.store(begun, 0, at + 1);
    return toArticle(page, knowledge, { today });
  });
  return { ok: true, outcomes };
}
