import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { charsOf } from "./page-batches.ts";

/** A run this small is over sooner without workers, and cannot hold a page that hangs for long. */
const SMALL_RUN = { pages: 8, chars: 256_000 };

/** Pages of which the first were looked at. */
export type Run =
  | {
      readonly isSmall: true;
      /** All there are. */
      readonly pages: readonly Outcome<RawPage>[];
    }
  | {
      readonly isSmall: false;
      readonly pages: AsyncIterable<Outcome<RawPage>>;
    };

/** Tells whether there is so little to do that workers would only cost time. */
export async function toRun(
  pages: AsyncGenerator<Outcome<RawPage>>,
): Promise<Run> {
  const first: Outcome<RawPage>[] = [];
  let chars = 0;
  while (first.length < SMALL_RUN.pages && chars < SMALL_RUN.chars) {
    const next = await pages.next();
    if (next.done === true) return { isSmall: true, pages: first };
    first.push(next.value);
    chars += charsOf(next.value);
  }
  return { isSmall: false, pages: continued(first, pages) };
}

async function* continued<T>(first: readonly T[], rest: AsyncIterable<T>) {
  yield* first;
  yield* rest;
}
