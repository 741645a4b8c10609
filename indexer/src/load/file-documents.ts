import type { Outcome } from "../outcome.ts";
import type { SourceFile } from "../read/list-files.ts";
import type { RawPage } from "../read/raw-page.ts";
import { readPages } from "../read/read-pages.ts";
import type { ThreadedOptions } from "../workers/threaded-articles.ts";
import { toThreadedDocuments } from "../workers/threaded-documents.ts";
import type { Workers } from "../workers/workers.ts";
import { digestPage, noPages, type KnownPagesOf } from "./known-pages.ts";
import type { PreparedDocument } from "./prepared-document.ts";

/** A page that is known: its document is in the index. */
export interface KnownDocument {
  readonly knownId: string;
  /** The page's. */
  readonly path: string;
}

/** What became of a page, with the file that it was in. */
export interface FileDocument {
  readonly source: SourceFile;
  /** The page's digest; empty where it could not be read. */
  readonly digest: string;
  readonly outcome: Outcome<PreparedDocument | KnownDocument>;
  /** The file holds no more pages. */
  readonly isLast: boolean;
}

/** How to make documents of files. */
export interface FileDocumentsOptions extends ThreadedOptions {
  readonly knownOf?: KnownPagesOf;
  readonly mostWaiting?: number;
}

/** A page in its place. */
interface Place extends Omit<FileDocument, "outcome"> {
  readonly known: KnownDocument | null;
  /** It was handed on, and its outcome is waited for. */
  readonly isAwaited: boolean;
}

/**
 * Known pages that may wait for others' outcomes. With more they are handed on as well, as pages that there is nothing to
 * do for, so that what waits is bounded. Few pages among many known ones are soon done without workers.
 */
const MOST_WAITING = 50_000;

/** Reads files and makes the documents of pages that are not known, in their order; each file gives at least one outcome. */
export async function* toFileDocuments(
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  workers: Workers,
  {
    knownOf = noPages,
    mostWaiting = MOST_WAITING,
    ...options
  }: FileDocumentsOptions,
): AsyncGenerator<FileDocument> {
  const places: Place[] = [];
  async function* pages(): AsyncGenerator<Outcome<RawPage>> {
    for await (const source of files) {
      const known = await knownOf(source);
      for await (const [page, isLast] of withLast(readPages([source]))) {
        options.signal?.throwIfAborted();
        const digest = page.ok ? digestPage(page.value) : "";
        const knownId = known.get(digest);
        const place = { source, digest, isLast };
        if (page.ok && knownId !== undefined) {
          const { path } = page.value;
          const isAwaited = places.length >= mostWaiting;
          places.push({ ...place, known: { knownId, path }, isAwaited });
          if (isAwaited) yield toNothing(path);
        } else {
          places.push({ ...place, known: null, isAwaited: true });
          yield page;
        }
      }
    }
  }
  // Outcomes come in the pages' order, one for each.
  for await (const outcome of toThreadedDocuments(pages(), workers, options)) {
    yield* takeKnown(places);
    const place = places.shift();
    if (place !== undefined) yield toFileDocument(place, outcome);
  }
  yield* takeKnown(places);
}

/** Takes away those at the beginning that wait for nothing. */
function* takeKnown(places: Place[]): Generator<FileDocument> {
  const awaited = places.findIndex(({ isAwaited }) => isAwaited);
  const ready = places.splice(0, awaited === -1 ? places.length : awaited);
  for (const place of ready) yield toFileDocument(place, toNothing(""));
}

/** Stands for a known page, whose document stands in its place. */
const toNothing = (file: string) =>
  ({ ok: false, file, rejection: { reason: "empty" } }) as const;

const toFileDocument = (
  { source, digest, known, isLast }: Place,
  outcome: Outcome<PreparedDocument>,
): FileDocument => ({
  source,
  digest,
  outcome: known === null ? outcome : { ok: true, value: known },
  isLast,
});

/** Items, each with whether it is the last. */
async function* withLast<T>(
  items: AsyncIterable<T>,
): AsyncGenerator<readonly [T, boolean]> {
  let held: { readonly item: T } | null = null;
  for await (const item of items) {
    if (held !== null) yield [held.item, false];
    held = { item };
  }
  if (held !== null) yield [held.item, true];
}
