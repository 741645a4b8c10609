import { describeRejection, type Rejection } from "../outcome.ts";
import type { SentDocument } from "./document-loader.ts";
import type { TurnedAway } from "../state/file-record.ts";
import type { SearchDocument } from "../search-document.ts";

/** At most this many rejections are named one by one; the summary counts them all. */
const MOST_NAMED = 50;
const REDRAW_MS = 100;

/** Counts a run, shows its progress on a terminal, and sums it up. Everything goes to stderr. */
export class RunReport {
  readonly #out: NodeJS.WriteStream;
  readonly #started = performance.now();
  readonly #reasons = new Map<string, number>();
  readonly #languages = new Map<string, number>();
  #accepted = 0;
  #dated = 0;
  #rejected = 0;
  #sameUrl = 0;
  #refused = 0;
  #removed = 0;
  #unchanged = 0;
  #reason: string | null = null;
  #drawn = 0;
  readonly #turnedAway: TurnedAway[] = [];
  #stillRejected: readonly TurnedAway[] = [];

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  get counts() {
    return {
      accepted: this.#accepted,
      rejected: this.#rejected,
      sameUrl: this.#sameUrl,
      refused: this.#refused,
      stillRejected: this.#stillRejected.length,
    };
  }

  /** What was not taken, in this run or before. */
  get turnedAway(): readonly TurnedAway[] {
    return [...this.#stillRejected, ...this.#turnedAway];
  }

  /** The run as data: every file and page is in one of the counts. */
  toJson() {
    return {
      rebuilt: this.#reason,
      seconds: this.#seconds(),
      filesUnchanged: this.#unchanged,
      articles: this.#accepted - this.#refused,
      undated: this.#accepted - this.#dated,
      sameAddress: this.#sameUrl,
      removed: this.#removed,
      rejected: this.#rejected + this.#refused,
      rejectedBefore: this.#stillRejected.length,
      reasons: Object.fromEntries(this.#reasons),
      languages: Object.fromEntries(this.#languages),
      rejections: this.turnedAway,
    };
  }

  /** A new index is being built. */
  rebuilding(reason: string): void {
    this.#reason = reason;
    this.#line(`building the index anew: ${reason}`);
  }

  /** Pages of unchanged files that were not taken before. */
  stillRejected(pages: readonly TurnedAway[]): void {
    this.#stillRejected = pages;
  }

  /** The index is being brought up to date. */
  updating(unchanged: number): void {
    this.#unchanged = unchanged;
  }

  /** There is nothing to do. */
  upToDate({
    files,
    documents,
  }: {
    readonly files: number;
    readonly documents: number;
  }): void {
    this.#unchanged = files;
    this.#line(
      `index is up to date: ${documents.toLocaleString("en")} articles`,
    );
    this.#sumUpRejections();
  }

  /** What a run would do that builds a new index. */
  wouldRebuild(reason: string, files: number): void {
    this.#line(
      `would build the index anew from ${files.toLocaleString("en")} files: ${reason}`,
    );
  }

  /** What a run would do that brings the index up to date. */
  wouldUpdate({
    changed,
    removed,
  }: {
    readonly changed: ReadonlyMap<string, unknown>;
    readonly removed: readonly string[];
  }): void {
    const name = (paths: Iterable<string>, what: string) => {
      let count = 0;
      for (const path of paths)
        if (++count <= MOST_NAMED) this.#line(`${path}: would be ${what}`);
      return count;
    };
    const read = name(changed.keys(), "read"),
      gone = name(removed, "removed");
    this.#line(`would read ${read} files and remove ${gone}`);
  }

  /** Articles that no file gives any more were deleted. */
  removed(count: number): void {
    this.#removed += count;
  }

  /** The engine did not take a document. */
  refused({ file, path }: SentDocument, words: string): void {
    this.#refused += 1;
    this.#turnedAway.push({
      source: file,
      file: path,
      reason: "refused",
      detail: words,
    });
    this.#line(`${path}: refused by the engine: ${words}`);
  }

  accepted(document: SearchDocument): void {
    this.#accepted += 1;
    if (document.date !== null) this.#dated += 1;
    this.#languages.set(
      document.language,
      (this.#languages.get(document.language) ?? 0) + 1,
    );
    this.#draw(`${this.#accepted.toLocaleString("en")} articles read`);
  }

  /** A page of a source file was not taken. */
  rejected(file: string, rejection: Rejection, source = file): void {
    this.#rejected += 1;
    this.#reasons.set(
      rejection.reason,
      (this.#reasons.get(rejection.reason) ?? 0) + 1,
    );
    const detail = describeRejection(rejection);
    this.#turnedAway.push({ source, file, reason: rejection.reason, detail });
    if (this.#rejected <= MOST_NAMED)
      this.#line(`${file}: rejected: ${detail}`);
  }

  sameUrl(file: string, first: string): void {
    this.#sameUrl += 1;
    if (this.#sameUrl <= MOST_NAMED)
      this.#line(`${file}: same address and title as ${first}, kept once`);
  }

  sent(count: number): void {
    this.#draw(
      `${this.#accepted.toLocaleString("en")} articles read, ${count.toLocaleString("en")} sent to the engine`,
      true,
    );
  }

  /**
   * Prints the summary: counts, languages, rejections by reason, time.
   *
   * @param total articles in the index now, where it was brought up to date
   */
  finish(total: number | null = null): void {
    this.#draw("");
    const seconds = this.#seconds().toFixed(1),
      read = this.#accepted.toLocaleString("en"),
      removed = this.#removed.toLocaleString("en");
    const languages = [...this.#languages]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([language, count]) => `${language} ${count}`);
    const what =
      total === null
        ? `indexed ${read} articles in ${seconds} s`
        : `indexed ${read} new or changed articles and removed ${removed} in ${seconds} s, ${total.toLocaleString("en")} articles now`;
    this.#line(
      `${what} (${languages.join(", ") || "none"}); ${this.#accepted - this.#dated} undated`,
    );
    if (this.#sameUrl > 0)
      this.#line(
        `${this.#sameUrl} more articles had address and title of another, and were left out`,
      );
    this.#sumUpRejections();
  }

  #sumUpRejections(): void {
    if (this.#rejected > 0)
      this.#line(
        `rejected ${this.#rejected}: ${[...this.#reasons].map(([reason, count]) => `${reason} ${count}`).join(", ")}`,
      );
    if (this.#stillRejected.length > 0)
      this.#line(
        `${this.#stillRejected.length} pages of unchanged files were rejected before; --retry reads them again`,
      );
  }

  #seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  #draw(text: string, isImportant = false): void {
    if (!this.#out.isTTY) return;
    const now = performance.now();
    if (text !== "" && !isImportant && now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    this.#out.write(`\r\u001b[K${text}`);
  }

  #line(text: string): void {
    if (this.#out.isTTY) this.#out.write("\r\u001b[K");
    // A file's name may hold control characters; a terminal must not obey them.
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    this.#out.write(`${text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "?")}\n`);
  }
}
