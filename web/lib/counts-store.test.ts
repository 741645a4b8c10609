import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import type { CountQuery, FieldCounts } from "./count-topics";
import { createCountsStore } from "./counts-store";

interface Asked {
  readonly queries: readonly CountQuery[];
  readonly signal: AbortSignal;
  readonly answer: (count: number) => Promise<void>;
}

/** A store whose counting ends when the test says so, one value with that count. */
function createHeldStore(value = "X") {
  const asked: Asked[] = [];
  const store = createCountsStore({
    maxSize: 20,
    maxAge: 60_000,
    fetchCounts: (queries, signal) =>
      new Promise<readonly FieldCounts[]>((resolve, reject) => {
        signal.addEventListener("abort", () => reject(new Error("aborted")));
        const answer = (count: number) => {
          resolve(
            queries.map(({ fields }) =>
              Object.fromEntries(
                fields.map((field) => [field, { [value]: count }]),
              ),
            ),
          );
          return wait(0);
        };
        asked.push({ queries, signal, answer });
      }),
  });
  return { store, asked };
}

afterEach(() => {
  vi.useRealTimers();
});

const ask = (query: string) => ({ query, filters: undefined });
const fieldsOf = ({ queries }: Asked) =>
  queries.flatMap(({ fields }) => fields);

test("nothing is counted before the hits are there, then only what is wanted", async () => {
  const { store, asked } = createHeldStore();
  store.want("country");
  store.want("language");
  const turn = store.ask(ask("talks"));
  await wait(0);
  expect(asked).toHaveLength(0);
  expect(store.read("country").isStale).toBe(true);

  store.release(turn);
  expect(asked.map(fieldsOf)).toEqual([["countries", "language"]]);
  await asked[0]?.answer(3);
  expect(store.read("country")).toMatchObject({
    fields: { countries: { X: 3 } },
    isStale: false,
  });
  expect(store.read("official").isStale).toBe(true);
});

test("the next key cancels the counting, and old counts stay, marked as stale", async () => {
  const { store, asked } = createHeldStore();
  store.want("country");
  store.release(store.ask(ask("l")));
  await asked[0]?.answer(9);
  store.release(store.ask(ask("la")));
  store.ask(ask("lav"));
  expect(asked[1]?.signal.aborted).toBe(true);
  await asked[1]?.answer(5);
  expect(store.read("country")).toMatchObject({
    fields: { countries: { X: 9 } },
    isStale: true,
  });
});

test("the hits of an earlier turn release nothing", () => {
  const { store, asked } = createHeldStore();
  store.want("country");
  const first = store.ask(ask("l"));
  store.ask(ask("la"));
  store.release(first);
  expect(asked).toHaveLength(0);
});

test("another page of the same search neither cancels nor counts again", async () => {
  const { store, asked } = createHeldStore();
  store.want("country");
  store.release(store.ask(ask("talks")));
  store.release(store.ask(ask("talks")));
  expect(asked).toHaveLength(1);
  await asked[0]?.answer(3);
  store.release(store.ask(ask("talks")));
  expect(asked).toHaveLength(1);
  expect(store.read("country").isStale).toBe(false);
});

test("what was counted is shown again at once, until the index changes", async () => {
  const { store, asked } = createHeldStore();
  store.want("country");
  store.release(store.ask(ask("a")));
  await asked[0]?.answer(1);
  store.release(store.ask(ask("b")));
  await asked[1]?.answer(2);

  store.ask(ask("a"));
  expect(store.read("country")).toMatchObject({
    fields: { countries: { X: 1 } },
    isStale: false,
  });
  store.forget();
  expect(store.read("country").isStale).toBe(true);
  store.release(store.ask(ask("a")));
  expect(asked).toHaveLength(3);
});

test("a group that is opened later is counted then, one that was closed no more", async () => {
  const { store, asked } = createHeldStore();
  const close = store.want("country");
  store.release(store.ask(ask("a")));
  await asked[0]?.answer(1);
  store.want("source");
  await wait(0);
  expect(asked.map(fieldsOf)).toEqual([["countries"], ["source"]]);
  close();
  store.release(store.ask(ask("b")));
  expect(asked.slice(2).map(fieldsOf)).toEqual([["source"]]);
});

test("days are counted once the corpus shows which there are", async () => {
  const { store, asked } = createHeldStore("2024");
  for (const topic of ["corpus", "days", "latestDays"] as const)
    store.want(topic);
  store.release(store.ask({ query: "a", filters: "from=2024-02-03" }));
  expect(asked.map(fieldsOf)).toEqual([["year", "month"]]);
  await asked[0]?.answer(1);
  expect(asked.slice(1).flatMap(fieldsOf)).toEqual(["date"]);
  await asked[1]?.answer(1);
  store.release(
    store.ask({ query: "a", filters: "from=2024-02-03&to=2024-02-09" }),
  );
  expect(asked[2]?.queries).toMatchObject([
    { query: "a", filter: expect.stringContaining("timestamp >= 1706745600") },
  ]);
  await asked[2]?.answer(1);
  expect(asked).toHaveLength(3);
});

test("the server counts the days, too, and the browser asks for none again", async () => {
  const server = createHeldStore("2024");
  const march = { query: "", filters: "from=2024-03-01&to=2024-03-31" };
  const counting = server.store.countAll(march);
  await server.asked[0]?.answer(4);
  await server.asked[1]?.answer(2);
  const { store, asked } = createHeldStore("2024");
  store.seed(await counting);
  for (const topic of ["corpus", "days", "corpusDays", "latestDays"] as const)
    store.want(topic);
  await wait(0);
  expect(asked).toHaveLength(0);
  expect(store.read("days").fields).toEqual({ date: { 2024: 2 } });
});

test("the browser begins with what the server counted", async () => {
  const server = createHeldStore();
  const counting = server.store.countAll(ask("talks"));
  await server.asked[0]?.answer(4);
  const served = await counting;
  // Hits may still fail: then the server shows no counts either.
  expect(server.store.read("country").isStale).toBe(true);
  expect(JSON.parse(JSON.stringify(served))).toEqual({
    question: { query: "talks" },
    answers: served.answers,
  });

  const { store, asked } = createHeldStore();
  store.seed(served);
  store.want("country");
  await wait(0);
  expect(asked).toHaveLength(0);
  expect(store.read("country")).toMatchObject({
    fields: { countries: { X: 4 } },
    isStale: false,
  });
});

test("a topic that did not change keeps its object, so that nothing is rendered", async () => {
  const { store, asked } = createHeldStore();
  store.want("country");
  store.release(store.ask(ask("a")));
  await asked[0]?.answer(1);
  const before = store.read("country");
  store.want("source");
  await wait(0);
  await asked[1]?.answer(1);
  expect(store.read("country")).toBe(before);
});

test("counts without an answer are asked for again, ever more seldom, until the next search", async () => {
  vi.useFakeTimers();
  const times: number[] = [];
  const start = Date.now();
  const store = createCountsStore({
    maxSize: 20,
    maxAge: 60_000,
    fetchCounts: async () => {
      times.push(Date.now() - start);
      throw new Error("too many are searching");
    },
  });
  store.want("country");
  store.release(store.ask(ask("talks")));
  await vi.advanceTimersByTimeAsync(40_000);
  const pauses = times.slice(1).map((time, at) => time - (times[at] ?? 0));
  expect(pauses.length).toBeGreaterThanOrEqual(3);
  for (const [at, pause] of pauses.entries()) {
    const usual = Math.min(2_000 * 2 ** at, 30_000);
    expect(pause).toBeGreaterThanOrEqual(0.75 * usual);
    expect(pause).toBeLessThanOrEqual(1.25 * usual + 1);
  }
  const before = times.length;
  store.ask(ask("talks in"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(times).toHaveLength(before);
});
