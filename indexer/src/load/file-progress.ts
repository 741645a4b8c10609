import { UnknownNames } from "../enrich/officials/rename-officials.ts";
import { toUnknownNames } from "../names/article-values.ts";
import type { Rejection } from "../outcome.ts";
import { describeRejection } from "../outcome.ts";
import type { SourceFile } from "../read/list-files.ts";
import type { SentDocument } from "./document-loader.ts";
import type { PreparedDocument } from "./prepared-document.ts";
import type { FileRecord, RejectedPage } from "../state/file-record.ts";
import { toContentDigest, toStamp } from "../state/file-stamp.ts";
import type { KeptArticle } from "../state/article-claims.ts";
import type { IndexState } from "../state/index-state.ts";

interface OpenFile {
  readonly source: SourceFile;
  /** By id, each with what is kept of it; null: what was kept before. */
  readonly documents: Map<string, KeptArticle | null>;
  /** Digest of the page that each document is of, by id. */
  readonly pages: Map<string, string>;
  readonly rejected: RejectedPage[];
  readonly unknown: UnknownNames;
  /** Sent, and not in the index yet. */
  unconfirmed: number;
  /** Notes of documents to be sent. */
  parts: number;
  isRead: boolean;
}

/** Follows files through a run, and records each when all that it gives is in the index. */
export class FileProgress {
  readonly #state: IndexState;
  readonly #open = new Map<string, OpenFile>();

  constructor(state: IndexState) {
    this.#state = state;
  }

  /** A page was rejected. */
  rejected(source: SourceFile, file: string, rejection: Rejection): void {
    this.#of(source).rejected.push({
      file,
      reason: rejection.reason,
      detail: describeRejection(rejection),
    });
  }

  /** A document that the engine did not take. */
  async refused(
    { file, id, path }: SentDocument,
    words: string,
  ): Promise<void> {
    const open = this.#open.get(file);
    if (open === undefined) return;
    open.rejected.push({ file: path, reason: "refused", detail: words });
    open.documents.delete(id);
    open.pages.delete(id);
    open.unconfirmed -= 1;
    await this.#record(open);
  }

  /** A file gives this document; whether it is sent, or another file's is kept. */
  gives(
    source: SourceFile,
    {
      id,
      values,
      print,
      content,
      unknown,
    }: Pick<
      PreparedDocument,
      "id" | "values" | "print" | "content" | "unknown"
    >,
    { isSent, digest }: { readonly isSent: boolean; readonly digest: string },
  ): void {
    const open = this.#of(source);
    take(open, id, digest, { ...values, print, content });
    // Of articles that are not kept as well: which are, may change with another file.
    for (const name of unknown) open.unknown.count(name);
    if (isSent) open.unconfirmed += 1;
  }

  /** A file gives a document that is in the index: what was kept of it stays. */
  async keeps(source: SourceFile, id: string, digest: string): Promise<void> {
    const open = this.#of(source);
    take(open, id, digest, null);
    const values = await this.#state.claims.valuesOf(id, source.path);
    for (const name of toUnknownNames(values?.offices ?? []))
      open.unknown.count(name);
  }

  /** The next number for a note on this file's documents. */
  nextPart(path: string): number {
    const open = this.#open.get(path);
    return open === undefined ? 0 : open.parts++;
  }

  /** All pages of the file were read. */
  async read(source: SourceFile): Promise<void> {
    const open = this.#of(source);
    open.isRead = true;
    await this.#record(open);
  }

  /** Documents of these files arrived: one for each time that a path is named. */
  async loaded(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const open = this.#open.get(path);
      if (open !== undefined) open.unconfirmed -= 1;
    }
    for (const path of new Set(paths)) {
      const open = this.#open.get(path);
      if (open !== undefined) await this.#record(open);
    }
  }

  #of(source: SourceFile): OpenFile {
    const known = this.#open.get(source.path);
    if (known !== undefined) return known;
    const open: OpenFile = {
      source,
      documents: new Map(),
      pages: new Map(),
      rejected: [],
      unknown: new UnknownNames(),
      unconfirmed: 0,
      parts: 0,
      isRead: false,
    };
    this.#open.set(source.path, open);
    return open;
  }

  async #record(open: OpenFile): Promise<void> {
    if (!open.isRead || open.unconfirmed > 0) return;
    const { source, documents, pages, rejected, unknown } = open;
    this.#open.delete(source.path);
    const record: FileRecord = {
      stamp: toStamp(source),
      digest: await toContentDigest(source),
      documents: [...documents.keys()],
      // A file of one page has changed when its page has.
      ...(pages.size > 1 ? { pages: [...pages.values()] } : {}),
      rejected,
      unknown: unknown.all(),
    };
    await this.#state.finish(source.path, record, documents);
  }
}

/** Of two in one file, the first is in the index. */
function take(
  { documents, pages }: OpenFile,
  id: string,
  digest: string,
  article: KeptArticle | null,
): void {
  if (documents.has(id)) return;
  documents.set(id, article);
  pages.set(id, digest);
}
