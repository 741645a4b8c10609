import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { toRun } from "./small-run.ts";
import { toThreaded } from "./threaded-pages.ts";
import type { Workers } from "./workers.ts";

/** Takes pages apart into their different lines, in worker threads where there is enough to do; in the pages' order. */
export async function* toThreadedLines(
  pages: AsyncGenerator<Outcome<RawPage>>,
  workers: Workers,
): AsyncGenerator<Outcome<readonly string[]>> {
  const run = await toRun(pages);
  if (run.isSmall) {
    // Loaded only now: with workers, this thread needs no stages.
    const { toLineOutcome } = await import("../learn/page-lines.ts");
    for (const page of run.pages)
      yield page.ok ? toLineOutcome(page.value) : page;
    return;
  }
  const { pool } = workers;
  yield* toThreaded(run.pages, (batch) => pool.toLines(batch), workers);
}
