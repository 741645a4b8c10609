import { expect, test } from "vitest";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { toThreadedLines } from "./threaded-lines.ts";
import { Workers } from "./workers.ts";

const unread: Outcome<RawPage> = {
  ok: false,
  file: "b.txt",
  rejection: { reason: "empty" },
};

async function* given(): AsyncGenerator<Outcome<RawPage>> {
  yield {
    ok: true,
    value: {
      path: "a.txt",
      mediaType: "text/plain",
      content: "Velm Torak\n\nSunara Kel",
      title: null,
      url: null,
      date: null,
      source: null,
      crawlDate: null,
    },
  };
  yield unread;
}

// More than a few pages need the compiled worker: test/repetition.test.ts runs them.
test("the lines of a few pages, in order, with what could not be read", async () => {
  const outcomes = [];
  const workers = new Workers({ today: "2026-01-31" });
  for await (const lines of toThreadedLines(given(), workers))
    outcomes.push(lines);
  expect(outcomes).toEqual([
    { ok: true, value: ["Velm Torak", "Sunara Kel"] },
    unread,
  ]);
});
