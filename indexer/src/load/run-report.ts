import { describeRejection, type Rejection } from "../outcome.ts";
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
  #drawn = 0;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  get counts() {
    return {
      accepted: this.#accepted,
      rejected: this.#rejected,
      sameUrl: this.#sameUrl,
    };
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

  rejected(file: string, rejection: Rejection): void {
    this.#rejected += 1;
    this.#reasons.set(
      rejection.reason,
      (this.#reasons.get(rejection.reason) ?? 0) + 1,
    );
    if (this.#rejected <= MOST_NAMED)
      this.#line(`${file}: rejected: ${describeRejection(rejection)}`);
  }

  sameUrl(file: string, first: string): void {
    this.#sameUrl += 1;
    if (this.#sameUrl <= MOST_NAMED)
      this.#line(`${file}: same address as ${first}, kept once`);
  }

  sent(count: number): void {
    this.#draw(
      `${this.#accepted.toLocaleString("en")} articles read, ${count.toLocaleString("en")} sent to the engine`,
      true,
    );
  }

  /** Prints the summary: counts, languages, rejections by reason, time. */
  finish(): void {
    this.#draw("");
    const seconds = (performance.now() - this.#started) / 1000;
    const languages = [...this.#languages]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([language, count]) => `${language} ${count}`);
    this.#line(
      `indexed ${this.#accepted.toLocaleString("en")} articles in ${seconds.toFixed(1)} s (${languages.join(", ") || "none"}); ${this.#accepted - this.#dated} undated`,
    );
    if (this.#sameUrl > 0)
      this.#line(
        `${this.#sameUrl} more files had an address that another has too, and were left out`,
      );
    if (this.#rejected > 0)
      this.#line(
        `rejected ${this.#rejected}: ${[...this.#reasons].map(([reason, count]) => `${reason} ${count}`).join(", ")}`,
      );
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
