import type { Outcome } from "../outcome.ts";
import type { SourceFile } from "../read/list-files.ts";
import type { RawPage } from "../read/raw-page.ts";
import { readPages } from "../read/read-pages.ts";
import type { ThreadedOptions } from "../workers/threaded-articles.ts";
import { toThreadedDocuments } from "../workers/threaded-documents.ts";
import type { Workers } from "../workers/workers.ts";
import type { PreparedDocument } from "./prepared-document.ts";

/** What became of a page, with the file that it was in. */
export interface FileDocument {
  readonly source: SourceFile;
  readonly outcome: Outcome<PreparedDocument>;
  /** The file holds no more pages. */
  readonly isLast: boolean;
}

/** Reads files and makes their documents, in their order; each gives at least one outcome. */
export async function* toFileDocuments(
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  workers: Workers,
  options: ThreadedOptions,
): AsyncGenerator<FileDocument> {
  const places: Omit<FileDocument, "outcome">[] = [];
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
  for await (const outcome of toThreadedDocuments(pages(), workers, options)) {
    const place = places.shift();
    if (place !== undefined) yield { ...place, outcome };
  }
}
