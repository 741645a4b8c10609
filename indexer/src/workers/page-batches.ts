import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";

/**
 * Characters that go to a worker in one message, so that messages cost little, and few enough that no worker waits long
 * for the last one.
 */
const BATCH_CHARS = 256_000;

/** Pages in one message: a corpus of one-line records must not wait for a quarter of a million characters. */
const BATCH_PAGES = 200;

/** Groups pages, in their order, into batches of much the same work; a page larger than a batch is one of its own. */
export async function* toPageBatches(
  pages: AsyncIterable<Outcome<RawPage>>,
  {
    maxChars = BATCH_CHARS,
    maxPages = BATCH_PAGES,
  }: { readonly maxChars?: number; readonly maxPages?: number } = {},
): AsyncGenerator<Outcome<RawPage>[]> {
  let batch: Outcome<RawPage>[] = [],
    chars = 0;
  for await (const page of pages) {
    const more = charsOf(page);
    if (
      batch.length > 0 &&
      (chars + more > maxChars || batch.length >= maxPages)
    ) {
      yield batch;
      batch = [];
      chars = 0;
    }
    batch.push(page);
    chars += more;
  }
  if (batch.length > 0) yield batch;
}

/** How much there is to clean; nothing in a page that could not be read. */
export const charsOf = (page: Outcome<RawPage>) =>
  page.ok ? page.value.content.length : 0;
