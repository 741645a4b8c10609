// The entry of a worker thread: loads the knowledge once, then takes one batch of pages after the other.
import { workerData } from "node:worker_threads";
import { z } from "zod/mini";
import type { EnrichedArticle, EnrichOptions } from "../enrich/enrich.ts";
import { IndexerError } from "../errors.ts";
import { readKnowledge, type Knowledge } from "../knowledge/load-knowledge.ts";
import { toLineOutcome } from "../learn/page-lines.ts";
import {
  prepareArticle,
  type PreparedDocument,
} from "../load/prepared-document.ts";
import type { Outcome } from "../outcome.ts";
import { toArticle } from "../pipeline.ts";
import type { RawPage } from "../read/raw-page.ts";

/** What a worker is told at its start. */
export interface WorkerSetup {
  readonly knowledgeDir: string | null;
}

/** What a worker is given. */
export interface PageTask extends EnrichOptions {
  readonly pages: readonly RawPage[];
  readonly wanted: "articles" | "documents" | "lines";
  /** For each page the lines that recur in its source, one set a source. */
  readonly learned: readonly ReadonlySet<string>[];
  /** One shared number: how many pages of the batch were begun. It tells which page a worker hung or died on. */
  readonly begun: Int32Array;
}

/** What it gives back: an outcome for each page, of the kind that is wanted; or why it can take none at all. */
export type PageBatch =
  | {
      readonly ok: true;
      readonly articles: readonly Outcome<EnrichedArticle>[];
      readonly documents: readonly Outcome<PreparedDocument>[];
      readonly lines: readonly Outcome<readonly string[]>[];
    }
  | { readonly ok: false; readonly problem: string; readonly remedy: string };

const setupSchema = z.object({ knowledgeDir: z.nullable(z.string()) });
const setup: WorkerSetup = setupSchema.parse(workerData);

/** An error's class does not survive the way between threads, so what the user is told goes over as data. */
function openKnowledge(): Knowledge | IndexerError {
  try {
    return readKnowledge({ ownFolder: setup.knowledgeDir });
  } catch (error) {
    if (error instanceof IndexerError) return error;
    throw error;
  }
}

const knowledge = openKnowledge();

/** Cleans and enriches a batch, or takes it apart into lines. */
export default function toBatch({
  pages,
  wanted,
  today,
  yearRules,
  learned,
  begun,
}: PageTask): PageBatch {
  if (knowledge instanceof IndexerError)
    return { ok: false, problem: knowledge.message, remedy: knowledge.remedy };
  const opened = knowledge;
  const each = <T>(work: (page: RawPage, at: number) => T): T[] =>
    pages.map((page, at) => {
      Atomics.store(begun, 0, at + 1);
      return work(page, at);
    });
  const readArticle = (page: RawPage, at: number) =>
    toArticle(page, opened, { today, yearRules, learned: learned[at] });
  const nothing = { ok: true, articles: [], documents: [], lines: [] } as const;
  if (wanted === "lines") return { ...nothing, lines: each(toLineOutcome) };
  if (wanted === "articles") return { ...nothing, articles: each(readArticle) };
  return {
    ...nothing,
    documents: each((page, at) => {
      const outcome = readArticle(page, at);
      return outcome.ok
        ? { ok: true, value: prepareArticle(outcome.value, opened) }
        : outcome;
    }),
  };
}
