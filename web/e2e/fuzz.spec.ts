import * as fc from "fast-check";
import { expect, test } from "./fixtures";
import { REQUESTS, toSearch, VALID } from "./hostile/any-request";
import { sendPatiently, sendRaw } from "./hostile/send-raw";
import type { RawAnswer, RawRequest } from "./hostile/send-raw";
import { startSite } from "./own-site";

/** The same requests in every run: 2,250 here, and the others of 10,000 in lib/hostile-queries.test.ts. */
const SEED = 20_261_122;

test.describe.configure({ timeout: 300_000 });

let address = "";
let stop = async () => {};

test.beforeAll(async ({ playwright }, { parallelIndex }) => {
  test.setTimeout(180_000);
  const record = {
    url: "https://news.example/1",
    title: "Thirty-five states sign the Helsinki Final Act",
    text: "Thirty-five states signed the Final Act of the Conference on Security and Cooperation in Europe in Helsinki on 1 August 1975. Leonid Brezhnev signed it for the Soviet Union.",
    date: "1975-08-01",
    source: "Example Post",
  };
  const site = await startSite([record], parallelIndex, { RATE_LIMIT: "0" });
  ({ address, stop } = site);
  const request = await playwright.request.newContext();
  // Receipts are the last thing that a new index can answer.
  await expect
    .poll(
      async () => {
        const response = await request
          .get(`${address}/receipt/new?q=helsinki`)
          .catch(() => null);
        return response?.status();
      },
      { timeout: 150_000, intervals: [1_000] },
    )
    .toBe(200);
  await request.dispose();
});
test.afterAll(() => stop());

// Words, codes and addresses of the engine, and of whatever an error would be told with
const OF_THE_ENGINE =
  /meilisearch|invalid_(?:search|api|index|facet)|Attribute `|127\.0\.0\.1:\d|ECONN|Bearer|\bat \w+ \((?:file|node|\/)|root:x:/i;

/** Characters of an answer, and answers, that are told of. */
const MAX_SHOWN = 100;
const MAX_TOLD = 10;

/** What is wrong with an answer; null where nothing is. */
function findProblem({ status, headers, body }: RawAnswer): string | null {
  if (status >= 500 || status === 0)
    return `status ${status} (${body.slice(0, MAX_SHOWN)})`;
  const leak = OF_THE_ENGINE.exec(body);
  if (leak !== null)
    return `says ${body.slice(Math.max(0, leak.index - 60), leak.index + 60)}`;
  const { location } = headers;
  if (typeof location === "string") {
    // Where a reader is led stays on this site.
    const { origin } = new URL(location, "http://site.invalid");
    if (origin !== "http://site.invalid" && origin !== address)
      return `leads to ${location}`;
  }
  return null;
}

test("a search as the page sends it is answered, and none with one thing amiss", async () => {
  const answer = await sendPatiently(address, toSearch(VALID));
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({
    results: [{ totalHits: 1 }],
  });
  const other = { ...VALID, indexUid: "articles-names" };
  expect((await sendPatiently(address, toSearch(other))).status).toBe(400);
});

for (const [name, { any, runs }] of Object.entries(REQUESTS))
  test(`any ${name} are answered`, async () => {
    const sent: RawRequest[] = fc.sample(any, { seed: SEED, numRuns: runs });
    const problems: string[] = [];
    const queue = sent.values();
    const work = async () => {
      for (const request of queue) {
        const problem = await sendPatiently(address, request).then(
          findProblem,
          String,
        );
        if (problem !== null)
          problems.push(`${problem}: ${JSON.stringify(request).slice(0, 600)}`);
      }
    };
    await Promise.all([work(), work()]);
    expect(problems.slice(0, MAX_TOLD)).toEqual([]);
  });

test("and the site is as well as before", async () => {
  const ready = await sendRaw(address, { method: "GET", path: "/readyz" });
  expect(ready.status).toBe(200);
});
