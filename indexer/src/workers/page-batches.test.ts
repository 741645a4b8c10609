import * as fc from "fast-check";
import { expect, test } from "vitest";
import { given, readText, unread } from "../../test/raw-pages.ts";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { charsOf, toPageBatches } from "./page-batches.ts";

async function batchesOf(
  pages: readonly Outcome<RawPage>[],
  limits: { maxChars: number; maxPages: number },
) {
  const batches: Outcome<RawPage>[][] = [];
  for await (const batch of toPageBatches(given(pages), limits))
    batches.push(batch);
  return batches;
}

test("batches hold every page once, in order, and no more than they may", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.string().map((content) => readText(content)),
          fc.constant(unread),
        ),
      ),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (pages, maxChars, maxPages) => {
        const batches = await batchesOf(pages, { maxChars, maxPages });
        expect(batches.flat()).toEqual(pages);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(maxPages);
          const chars = batch.reduce((sum, each) => sum + charsOf(each), 0);
          if (batch.length > 1) expect(chars).toBeLessThanOrEqual(maxChars);
        }
      },
    ),
  ));

test("a page larger than a batch stands alone", async () => {
  const pages = ["ab", "much too large", "cd", "ef"].map((content) =>
    readText(content),
  );
  const batches = await batchesOf(pages, { maxChars: 4, maxPages: 9 });
  expect(batches.map((batch) => batch.length)).toEqual([1, 1, 2]);
});
