import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { EngineError } from "./engine-error";
import { askInTurn, AT_A_TIME, MOST_WAITING } from "./engine-queue";
import type { Urgency } from "./engine-queue";

afterEach(() => {
  globalThis.communiqueEngineQueue = undefined;
});

const { signal: NEVER } = new AbortController();

/** Fills every place at the engine; gives back what makes it answer. */
function fill() {
  const answers: (() => void)[] = [];
  const held = Array.from({ length: AT_A_TIME }, () =>
    askInTurn(() => new Promise<void>((done) => answers.push(done)), {
      urgency: "hits",
      signal: NEVER,
    }),
  );
  return async () => {
    for (const answer of answers) answer();
    await Promise.all(held);
  };
}

test("hits come before counts, and counts before what stands beside them", async () => {
  const release = fill();
  const order: string[] = [];
  const ask = (urgency: Urgency) =>
    askInTurn(
      async () => {
        order.push(urgency);
      },
      { urgency, signal: NEVER },
    );
  const asked = (["extras", "counts", "hits", "counts", "hits"] as const).map(
    ask,
  );
  await Promise.all([...asked, release()]);
  expect(order).toEqual(["hits", "hits", "counts", "counts", "extras"]);
});

test("what nobody waits for any more is taken out, and what has begun keeps its place", async () => {
  const release = fill();
  const begun: string[] = [];
  const asked = ["first", "second"].map((name) => {
    const left = new AbortController();
    const answer = askInTurn(
      async () => {
        begun.push(name);
        await sleep(20);
        return name;
      },
      { urgency: "hits", signal: left.signal },
    );
    return { left, answer: answer.catch((error: unknown) => error) };
  });
  asked[1]?.left.abort(new Error("typed on"));
  expect(await asked[1]?.answer).toMatchObject({ message: "typed on" });
  await release();
  await expect.poll(() => begun).toEqual(["first"]);
  const queue = globalThis.communiqueEngineQueue?.waiting;
  asked[0]?.left.abort(new Error("typed on, too"));
  expect(await asked[0]?.answer).toMatchObject({ message: "typed on, too" });
  expect(queue?.pending).toBe(1);
  await expect.poll(() => queue?.pending).toBe(0);
});

test("where too many wait, one more is told at once; of another urgency it is not", async () => {
  const release = fill();
  const asked = Array.from({ length: MOST_WAITING }, () =>
    askInTurn(async () => "counts", { urgency: "counts", signal: NEVER }),
  );
  await expect(
    askInTurn(async () => "", { urgency: "counts", signal: NEVER }),
  ).rejects.toMatchObject({ outage: "busy", status: 503 });
  const hits = askInTurn(async () => "hits", {
    urgency: "hits",
    signal: NEVER,
  });
  await release();
  expect(await hits).toBe("hits");
  expect(new Set(await Promise.all(asked))).toEqual(new Set(["counts"]));
});

test("when the time runs out in the queue, an engine that answers others is busy, and a silent one is away", async () => {
  const release = fill();
  const wait = () =>
    askInTurn(async () => "", {
      urgency: "hits",
      signal: AbortSignal.timeout(50),
    }).catch((error: unknown) =>
      error instanceof EngineError ? error.outage : error,
    );
  expect(await wait()).toBe("engine-down");
  const asked = wait();
  await sleep(5);
  const queue = globalThis.communiqueEngineQueue;
  if (queue) queue.answeredAt = performance.now();
  expect(await asked).toBe("busy");
  await release();
});
