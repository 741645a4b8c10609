import { NO_LINES } from "../clean/rules/corpus-repetition.ts";
import type { RawPage } from "../read/raw-page.ts";
import type { LearnedSource } from "./line-tally.ts";
import { findOrigin } from "./page-source.ts";

/** Lines that recur in the sources of a corpus. */
export class LearnedLines {
  /** By name. */
  readonly sources: ReadonlyMap<string, LearnedSource>;
  readonly #lines: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(sources: ReadonlyMap<string, LearnedSource>) {
    this.sources = sources;
    this.#lines = new Map(
      [...sources].map(([name, { lines }]) => [
        name,
        new Set(lines.map(({ text }) => text)),
      ]),
    );
  }

  /** What recurs in the page's source. Two pages of one source get the same set. */
  linesFor(page: RawPage): ReadonlySet<string> {
    if (this.#lines.size === 0) return NO_LINES;
    return this.#lines.get(findOrigin(page).source) ?? NO_LINES;
  }
}

/** Where nothing was learned. */
export const NOTHING_LEARNED = new LearnedLines(new Map());
