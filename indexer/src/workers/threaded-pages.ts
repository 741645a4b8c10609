import { availableParallelism } from "node:os";
import { pMapIterable } from "p-map";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { toPageBatches } from "./page-batches.ts";

/** More threads take memory each, and one thread that reads cannot feed them. */
const MOST_THREADS = 8;

/** As many as there are processors for each of so many processes, up to eight. */
export const defaultThreads = (processes = 1) =>
  Math.max(
    1,
    Math.min(Math.floor(availableParallelism() / processes), MOST_THREADS),
  );

/** Works on a batch; its outcomes in the batch's order. */
export type RunBatch<T> = (
  pages: readonly RawPage[],
) => Promise<readonly Outcome<T>[]>;

/**
 * Works on pages in batches, several at a time; the outcomes come in the pages' order. What is in work at a time is
 * bounded, however many pages there are.
 */
export async function* toThreaded<T>(
  pages: AsyncIterable<Outcome<RawPage>>,
  run: RunBatch<T>,
  { threads }: { readonly threads: number },
): AsyncGenerator<Outcome<T>> {
  const done = pMapIterable(
    toPageBatches(pages),
    (batch) => runBatch(batch, run),
    {
      // One more than can be worked on: the next is there when a worker is done.
      concurrency: threads + 1,
      // A slow page holds up those behind it; the workers go on until as many batches wait for it.
      backpressure: threads * 4,
    },
  );
  for await (const outcomes of done) yield* outcomes;
}

/** Pages that could not be read have their outcome already. */
async function runBatch<T>(
  batch: readonly Outcome<RawPage>[],
  run: RunBatch<T>,
): Promise<Outcome<T>[]> {
  const outcomes = await run(
    batch.flatMap((page) => (page.ok ? [page.value] : [])),
  );
  const next = outcomes.values();
  return batch.flatMap((page) => {
    if (!page.ok) return [page];
    const outcome = next.next();
    return outcome.done === true ? [] : [outcome.value];
  });
}
