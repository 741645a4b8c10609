import * as fc from "fast-check";
import { expect, test } from "vitest";
import { given, readText, unread } from "../../test/raw-pages.ts";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { toThreaded } from "./threaded-pages.ts";

test("outcomes come in the pages' order, those of unread pages among them", () =>
  fc.assert(
    fc.asyncProperty(
      // Some larger than a batch, so that there are several.
      fc.array(fc.option(fc.constantFrom("a", "b", "c".repeat(300_000)))),
      fc.integer({ min: 1, max: 4 }),
      fc.scheduler(),
      async (contents, threads, scheduler) => {
        const pages = contents.map((content) =>
          content === null ? unread : readText(content),
        );
        const run = scheduler.scheduleFunction(
          async (batch: readonly RawPage[]) =>
            batch.map(({ content }): Outcome<number> => ({
              ok: true,
              value: content.length,
            })),
        );
        const outcomes: Outcome<number>[] = [];
        const collected = (async () => {
          for await (const outcome of toThreaded(given(pages), run, {
            threads,
          }))
            outcomes.push(outcome);
        })();
        await scheduler.waitFor(collected);
        expect(outcomes).toEqual(
          contents.map((content) =>
            content === null ? unread : { ok: true, value: content.length },
          ),
        );
      },
    ),
    { numRuns: 50 },
  ));
