import type { EnrichedArticle } from "../enrich/enrich.ts";
import type { Outcome } from "../outcome.ts";
import type { SourceFile } from "../read/list-files.ts";
import type { RawPage } from "../read/raw-page.ts";
import { readPages } from "../read/read-pages.ts";
import {
  toThreadedArticles,
  type ThreadedOptions,
} from "../workers/threaded-articles.ts";
import type { Workers } from "../workers/workers.ts";

/** What became of a page, with the file that it was in. */
export interface FileArticle {
  readonly source: SourceFile;
  readonly outcome: Outcome<EnrichedArticle>;
  /** The file holds no more pages. */
  readonly isLast: boolean;
}

/** Reads, cleans and enriches files, in their order; each gives at least one outcome. */
export async function* toFileArticles(
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  workers: Workers,
  options: ThreadedOptions,
): AsyncGenerator<FileArticle> {
  const places: Omit<FileArticle, "outcome">[] = [];
  async function* pages(): AsyncGenerator<Outcome<RawPage>> {
    for await (const source of files) {
      let held: Outcome<RawPage> | null = null;
      for await (const page of readPages([source])) {
        if (held !== null) {
          places.push({ source, isLast: false });
          yield held;
        }
        held = page;
      }
      if (held === null) continue;
      places.push({ source, isLast: true });
      yield held;
    }
  }
  // Outcomes come in the pages' order, one for each.
  for await (const outcome of toThreadedArticles(pages(), workers, options)) {
    const place = places.shift();
    if (place !== undefined) yield { ...place, outcome };
  }
}
