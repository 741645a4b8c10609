import { setMaxListeners } from "node:events";
import {
  acrossEngines,
  findLostEngines,
} from "@communique/indexer/search/across-engines";
import { EngineError } from "./engine-error";
import { listEngines, noteAnswer, noteLost, readEngineParts } from "./engines";
import type { EngineParts } from "./engines";
import { readConfig } from "./config";
import { searchFacetAcross } from "./facet-search-across";
import { isObject } from "./json";
import { lastNamesVersion } from "./index-version";
import { parseJson } from "./parse-json";
import { sendTo } from "./send-to";

/** Longest wait for the engine, in milliseconds. */
export const ENGINE_TIMEOUT_MS = 10_000;

const FACET_SEARCH = "/facet-search";

interface Sent {
  readonly json: string;
  readonly signal: AbortSignal;
}

/** What an engine answered. */
export interface EngineAnswer {
  /** JSON. */
  readonly text: string;
  /** Whether engines that hold a part of the articles gave no answer. */
  readonly isPartial: boolean;
}

/**
 * Asks the engine, or all that hold a part of the articles. One that gives no
 * answer costs its part, and no more. Server only.
 *
 * @throws {EngineError} when there is no answer, or it is not a success.
 */
export async function sendToEngine(
  path: string,
  sent: Sent,
): Promise<EngineAnswer> {
  const parts = await readEngineParts(lastNamesVersion());
  if (parts === null)
    return { text: await sendToFirst(path, sent), isPartial: false };
  if (path.endsWith(FACET_SEARCH)) {
    const found = await searchFacetAcross(parts.engines, (engine) =>
      sendTo(engine, path, sent),
    );
    return { text: JSON.stringify(found), isPartial: false };
  }
  const asked = parseJson(sent.json);
  if (typeof asked !== "object" || asked === null)
    throw new TypeError("only objects are sent");
  let answer: unknown;
  try {
    answer = await sendToParts(path, asked, sent.signal, parts);
  } catch (error) {
    // An engine was lost while it was waited for.
    if (!parts.loss.aborted || sent.signal.aborted) throw error;
    const others = await readEngineParts(null);
    if (others === null) throw error;
    answer = await sendToParts(path, asked, sent.signal, others);
  }
  return {
    text: JSON.stringify(withNumbers(answer, parts.engines)),
    isPartial: findLostEngines(answer).length > 0,
  };
}

/** Says by their numbers which engines were lost: addresses are nobody's business. */
function withNumbers(answer: unknown, engines: readonly string[]): unknown {
  if (!isObject(answer)) return answer;
  const { lostEngines, remoteErrors, results } = answer;
  const toNumber = (engine: unknown) =>
    String(engines.findIndex((each) => each === engine) + 1);
  return {
    ...answer,
    ...(Array.isArray(lostEngines) && {
      lostEngines: lostEngines.map(toNumber),
    }),
    ...(isObject(remoteErrors) && {
      remoteErrors: Object.fromEntries(
        Object.keys(remoteErrors).map((engine) => [toNumber(engine), {}]),
      ),
    }),
    ...(Array.isArray(results) && {
      results: results.map((result: unknown) => withNumbers(result, engines)),
    }),
  };
}

async function sendToParts(
  path: string,
  asked: object,
  signal: AbortSignal,
  { engines, lost, loss, isChanging }: EngineParts,
): Promise<unknown> {
  // Not AbortSignal.any: of a signal that lives long it would keep every request.
  const either = new AbortController();
  const stop = () => either.abort();
  const signals = [signal, loss];
  for (const each of signals) {
    // One page asks for much at once, and the loss of an engine ends the requests of all: that is no leak.
    setMaxListeners(0, each);
    if (each.aborted) stop();
    each.addEventListener("abort", stop, { once: true });
  }
  const post = acrossEngines(
    async (to, body) => {
      const json = JSON.stringify(body);
      const sent = { json, signal: either.signal };
      return parseJson(await sendToFirst(to, sent));
    },
    { indexUid: readConfig().index, engines, lost, isChanging },
  );
  try {
    return await post(path, asked);
  } finally {
    for (const each of signals) each.removeEventListener("abort", stop);
  }
}

/** Asks the first engine that is there: each of them knows the others, and all names. */
export async function sendToFirst(
  path: string,
  sent: { json?: string; signal: AbortSignal },
): Promise<string> {
  const engines = listEngines();
  let failure: unknown;
  for (const engine of engines) {
    try {
      const text = await sendTo(engine, path, sent);
      noteAnswer(engine);
      return text;
    } catch (error) {
      failure = error;
      if (!(error instanceof EngineError) || sent.signal.aborted) break;
      const isAway = error.status === 0;
      // One that was added has no index before the others have theirs.
      const isNew = error.outage === "index-missing";
      if (engines.length === 1 || !(isAway || isNew)) break;
      if (isAway) noteLost(engine);
    }
  }
  throw failure;
}
