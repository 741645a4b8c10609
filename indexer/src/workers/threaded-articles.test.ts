import { expect, test } from "vitest";
import { given, readText, unread } from "../../test/raw-pages.ts";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { toThreadedArticles } from "./threaded-articles.ts";
import { Workers } from "./workers.ts";

const REPORT = `Ministers meet in Vienna

VIENNA, 12 March 2021 (Reuters) - Foreign Minister Sergey Lavrov held talks in Vienna on Friday about sanctions and the return of ambassadors, the ministry said in a statement.
`;

async function run(pages: readonly Outcome<RawPage>[], signal?: AbortSignal) {
  const outcomes = [];
  const today = "2026-01-31";
  const workers = new Workers({ today, signal });
  const articles = toThreadedArticles(given(pages), workers, { today, signal });
  for await (const outcome of articles) outcomes.push(outcome);
  return outcomes;
}

const page = readText(REPORT);

// More than a few pages need the compiled worker: test/threads.test.ts runs them.
test("a few pages stay in this thread, in order, with what could not be read", async () => {
  expect(await run([unread, page, unread])).toMatchObject([
    { ok: false, file: "b.txt" },
    { ok: true, value: { path: "a.txt", officials: ["Sergey Lavrov"] } },
    { ok: false, file: "b.txt" },
  ]);
});

test("no pages give nothing", async () => {
  expect(await run([])).toEqual([]);
});

test("a run that was stopped throws the reason", async () => {
  const stopped = AbortSignal.abort(new Error("stopped by the user"));
  await expect(run([page], stopped)).rejects.toThrow("stopped by the user");
});
