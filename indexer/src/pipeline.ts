import { clean, type CleanOptions } from "./clean/clean.ts";
import {
  enrich,
  type EnrichedArticle,
  type EnrichOptions,
} from "./enrich/enrich.ts";
import { NOTHING_LEARNED, type LearnedLines } from "./learn/learned-lines.ts";
import type { Knowledge } from "./knowledge/load-knowledge.ts";
import type { Outcome } from "./outcome.ts";
import type { RawPage } from "./read/raw-page.ts";

/** What the stages must be told of one page from outside. */
export type PageOptions = EnrichOptions & CleanOptions;

/**
 * The way of an article: RawPage → clean → enrich. A page that a stage throws on is rejected by name and costs nothing
 * but itself.
 */
export function toArticle(
  page: RawPage,
  knowledge: Knowledge,
  options: PageOptions,
): Outcome<EnrichedArticle> {
  try {
    const cleaned = clean(page, options);
    return cleaned.ok
      ? { ok: true, value: enrich(cleaned.value, knowledge, options) }
      : cleaned;
  } catch (cause) {
    return {
      ok: false,
      file: page.path,
      rejection: { reason: "failed", cause },
    };
  }
}

/**
 * Runs pages through the pipeline in their order, in this thread; rejections of reading and of the stages go the same
 * way. `toThreadedArticles` does the same on all processors.
 */
export async function* toArticles(
  pages: AsyncIterable<Outcome<RawPage>> | Iterable<Outcome<RawPage>>,
  knowledge: Knowledge,
  {
    learned = NOTHING_LEARNED,
    ...options
  }: EnrichOptions & { readonly learned?: LearnedLines },
): AsyncGenerator<Outcome<EnrichedArticle>> {
  for await (const page of pages)
    yield page.ok
      ? toArticle(page.value, knowledge, {
          ...options,
          learned: learned.linesFor(page.value),
        })
      : page;
}
