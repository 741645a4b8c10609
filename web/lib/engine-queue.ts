import { availableParallelism } from "node:os";
import PQueue from "p-queue";
import { EngineError } from "./engine-error";

/**
 * How long a request may wait where there is more to do than can be done: those
 * for the hits of a page go first, what only stands beside them comes last.
 */
export const URGENCY = { hits: 2, counts: 1, extras: 0 } as const;
export type Urgency = keyof typeof URGENCY;

/**
 * Searches that the engine makes at a time: two for each processor. It would take
 * more, and make all of them slower; what waits here can still be taken back.
 */
export const AT_A_TIME = Math.max(4, 2 * availableParallelism());

/** Requests of one urgency that wait: what comes after them would wait for seconds. */
export const MOST_WAITING = 120;

interface EngineQueue {
  readonly waiting: PQueue;
  /** When the engine last answered anything, by `performance.now()`. */
  answeredAt: number;
}

declare global {
  var communiqueEngineQueue: EngineQueue | undefined;
}

/** Pages are bundled apart from each other, and the engine is one. */
const readQueue = (): EngineQueue =>
  (globalThis.communiqueEngineQueue ??= {
    waiting: new PQueue({ concurrency: AT_A_TIME }),
    answeredAt: performance.now(),
  });

interface Turn {
  readonly urgency: Urgency;
  /** Says that nobody waits any more: takes out what has not begun. */
  readonly signal: AbortSignal;
}

/**
 * Asks the engine when it has time for it. What has begun keeps its place until
 * the engine has answered, also when nobody waits any more: the engine goes on
 * with it all the same. Server only.
 *
 * @throws {EngineError} "busy" at once when too many wait, or when the time ran
 * out meanwhile; "engine-down" when the engine answered nobody in that time.
 */
export function askInTurn<T>(
  ask: () => Promise<T>,
  { urgency, signal }: Turn,
): Promise<T> {
  const queue = readQueue();
  const { waiting } = queue;
  const priority = URGENCY[urgency];
  if (waiting.sizeBy({ priority }) >= MOST_WAITING)
    return Promise.reject(new EngineError("busy", 503));
  const cameAt = performance.now();
  const taken = new AbortController();
  let hasBegun = false;
  return new Promise((resolve, reject) => {
    const leave = () => {
      if (!hasBegun) taken.abort();
      reject(
        hasBegun || !isTimeout(signal.reason)
          ? signal.reason
          : new EngineError(
              queue.answeredAt > cameAt ? "busy" : "engine-down",
              503,
              { cause: signal.reason },
            ),
      );
    };
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener("abort", leave, { once: true });
    const begin = async () => {
      hasBegun = true;
      const answer = await ask();
      queue.answeredAt = performance.now();
      return answer;
    };
    waiting
      .add(begin, { priority, signal: taken.signal })
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", leave));
  });
}

const isTimeout = (reason: unknown) =>
  reason instanceof DOMException && reason.name === "TimeoutError";
