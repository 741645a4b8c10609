import { ENGINE_TIMEOUT_MS, sendToEngine } from "./engine";
import type { EngineAnswer } from "./engine";
import { EngineError, findOutage } from "./engine-error";
import type { Outage } from "./engine-error";
import { countEngineFailure, countEngineRequest } from "./engine-metrics";
import { askInTurn } from "./engine-queue";
import type { Urgency } from "./engine-queue";
import { findAnswer, keepAnswer } from "./kept-answers";
import { parseJson } from "./parse-json";
import { serverLog } from "./server-log";
import { noteMissing, PARTIAL } from "../server/rendering";

/**
 * Longest wait of whoever asks, in milliseconds. What stands beside hits is wanted
 * soon, or not at all: its reader has gone on.
 */
const LONGEST_WAIT_MS: Readonly<Record<Urgency, number>> = {
  hits: ENGINE_TIMEOUT_MS,
  counts: 6_000,
  extras: 4_000,
};

/** Of these nobody learns the cause but by the engine's words. */
const SAID = new Set<Outage>(["refused", "locked"]);

interface Options {
  /** Says that nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  readonly urgency: Urgency;
}

/**
 * Posts JSON to a path of the engine in its turn, and gives back the answer's, at
 * once where the same was answered a moment ago. Server only.
 *
 * @throws {EngineError} when the engine gives no answer, or has too much to do.
 */
export async function askEngine(
  path: string,
  body: unknown,
  { signal, urgency }: Options,
): Promise<unknown> {
  const json = JSON.stringify(body);
  const kept = await findAnswer(path, json);
  if (kept.text !== undefined) return parseJson(kept.text);
  const timeout = AbortSignal.timeout(LONGEST_WAIT_MS[urgency]);
  let isSent = false;
  const { text, isPartial } = await askInTurn(
    async () => {
      isSent = true;
      const answered = await send(path, json);
      // Also when whoever asked has typed on: others type the same.
      if (!answered.isPartial) keepAnswer(kept, answered.text);
      return answered;
    },
    { urgency, signal: signal ? AbortSignal.any([signal, timeout]) : timeout },
  ).catch((error: unknown) => {
    const outage = findOutage(error);
    // Readers who type on leave what they asked for before.
    if (signal?.aborted) countEngineFailure("left");
    else if (!isSent && outage === "busy") countEngineFailure("busy");
    noteMissing(outage);
    throw error;
  });
  if (isPartial) noteMissing(PARTIAL);
  return parseJson(text);
}

/**
 * The same with no turn waited for, and nothing kept: for what tells how the
 * engine is, or what all searches wait for.
 */
export async function askEngineNow(
  path: string,
  body: unknown,
  timeoutMs = ENGINE_TIMEOUT_MS,
): Promise<unknown> {
  const { text } = await send(path, JSON.stringify(body), timeoutMs);
  return parseJson(text);
}

/** Counts a request, and logs the engine's own words where it refuses: readers get a sentence of ours. */
async function send(
  path: string,
  json: string,
  timeoutMs = ENGINE_TIMEOUT_MS,
): Promise<EngineAnswer> {
  const start = performance.now();
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await sendToEngine(path, { json, signal });
    countEngineRequest(performance.now() - start, "ok");
    return answer;
  } catch (error) {
    const outage = findOutage(error);
    noteMissing(outage);
    countEngineRequest(performance.now() - start, outage);
    if (error instanceof EngineError && SAID.has(error.outage))
      serverLog.warn(
        { path, status: error.status, words: error.cause },
        "the search engine refused a request",
      );
    throw error;
  }
}
