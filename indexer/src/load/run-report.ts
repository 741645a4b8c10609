import { describeRejection, type Rejection } from "../outcome.ts";
import type { SentDocument } from "./document-loader.ts";
import type { TurnedAway } from "../state/file-record.ts";
import type { SourceFile } from "../read/list-files.ts";
import type { ReportOutput } from "./report-output.ts";
import type { PreparedDocument } from "./prepared-document.ts";

/** At most this many rejections are named one by one; the summary counts them all. */
const MOST_NAMED = 50;

/** Counts a run, shows its progress on a terminal, and sums it up. Everything goes to stderr. */
export class RunReport {
  readonly #out: ReportOutput;
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
  #unchangedArticles = 0;
  #reason: string | null = null;
  #filesDone = 0;
  #filesAll = 0;
  #bytesDone = 0;
  #bytesAll = 0;
  #backlog = 0;
  readonly #turnedAway: TurnedAway[] = [];
  #stillRejected: readonly TurnedAway[] = [];

  constructor(out: ReportOutput) {
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
      articlesUnchanged: this.#unchangedArticles,
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
  }

  /** Pages of unchanged files that were not taken before. */
  stillRejected(pages: readonly TurnedAway[]): void {
    this.#stillRejected = pages;
  }

  /** The index is being brought up to date. */
  updating(unchanged: number): void {
    this.#unchanged = unchanged;
  }

  /** There is nothing to do: so many articles of so many files are there. */
  upToDate(documents: number, files: number): void {
    this.#unchanged = files;
    this.tell(
      `index is up to date: ${documents.toLocaleString("en")} articles`,
      { event: "up-to-date", files, documents },
    );
    this.#sumUpRejections();
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
    this.tell(`${path}: refused by the engine: ${words}`, {
      event: "refused",
      source: file,
      file: path,
      detail: words,
    });
  }

  accepted({
    language,
    isDated,
  }: Pick<PreparedDocument, "language" | "isDated">): void {
    this.#accepted += 1;
    if (isDated) this.#dated += 1;
    this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
    this.#show();
  }

  /** An article of a file that has changed is in the index as it is. */
  unchanged(): void {
    this.#unchangedArticles += 1;
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
      this.tell(`${file}: rejected: ${detail}`, {
        event: "rejected",
        source,
        file,
        reason: rejection.reason,
        detail,
      });
  }

  sameUrl(file: string, first: string): void {
    this.#sameUrl += 1;
    if (this.#sameUrl <= MOST_NAMED)
      this.tell(`${file}: same address and title as ${first}, kept once`, {
        event: "same-address",
        file,
        first,
      });
  }

  /** Files are going to be read. */
  planned(files: readonly Pick<SourceFile, "bytes">[]): void {
    this.#filesAll += files.length;
    for (const { bytes } of files) this.#bytesAll += bytes;
  }

  /** A file was read to its end. */
  fileRead({ bytes }: Pick<SourceFile, "bytes">): void {
    this.#filesDone += 1;
    this.#bytesDone += bytes;
    this.#show();
  }

  /** Documents are on their way to the engine. */
  sent(count: number): void {
    this.#backlog += count;
    this.#show();
  }

  /** The engine has loaded or refused documents. */
  confirmed(count: number): void {
    this.#backlog -= count;
    this.#show();
  }

  /**
   * Prints the summary: counts, languages, rejections by reason, time.
   *
   * @param total articles in the index now, where it was brought up to date
   */
  finish(total: number | null = null): void {
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
    this.tell(
      `${what} (${languages.join(", ") || "none"}); ${this.#accepted - this.#dated} undated`,
      { event: "done", total, ...this.toJson() },
    );
    if (this.#sameUrl > 0)
      this.#note(
        `${this.#sameUrl} more articles had address and title of another, and were left out`,
      );
    this.#sumUpRejections();
  }

  #sumUpRejections(): void {
    if (this.#rejected > 0)
      this.#note(
        `rejected ${this.#rejected}: ${[...this.#reasons].map(([reason, count]) => `${reason} ${count}`).join(", ")}`,
      );
    if (this.#stillRejected.length > 0)
      this.#note(
        `${this.#stillRejected.length} pages of unchanged files were rejected before; --retry reads them again`,
      );
  }

  #seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  #show(): void {
    this.#out.show({
      articles: this.#accepted,
      backlog: this.#backlog,
      seconds: this.#seconds(),
      files: { done: this.#filesDone, all: this.#filesAll },
      bytes: { done: this.#bytesDone, all: this.#bytesAll },
    });
  }

  /** What the data of another event says already. */
  #note(text: string): void {
    this.#out.tell(text, { event: "note", text });
  }

  /** Something happened: in words, and as data. */
  tell(text: string, event: Readonly<Record<string, unknown>>): void {
    this.#out.tell(text, event);
  }
}
