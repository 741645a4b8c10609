import { z } from "zod";
import { readConfig } from "./config";
import { EngineError } from "./engine-error";
import { parseJson } from "./parse-json";
import { searchPath, sendTo } from "./send-to";

/** Milliseconds between looks at engines of which there are several, while they are asked. */
const LOOK_EVERY_MS = 1_000;
/** An engine that says nothing for so long has ended, or hangs. */
const LOOK_TIMEOUT_MS = 1_000;
/** Milliseconds between attempts to read where the articles are. */
const READ_EVERY_MS = 1_000;

const corpus = z.object({
  hits: z.array(
    z.object({
      engines: z.array(z.string()).catch([]),
      isSettled: z.boolean().catch(true),
    }),
  ),
});

/** Where the articles are, as the index of names says it (corpus-document.ts of the indexer). */
interface Placement {
  /** Engines that hold a part each; none where one holds all. */
  readonly engines: readonly string[];
  readonly isChanging: boolean;
}

interface KnownEngines {
  placement: Placement | null;
  /** Of the index of names, when it was read. */
  version: string | null;
  readAt: number;
  reading: Promise<void> | null;
  readonly lost: Set<string>;
  /** The engine that answered last: it goes on being asked. */
  first: string | null;
  lookedAt: number;
  /** Aborts when an engine is lost: what waits for it is asked again without it. */
  loss: AbortController;
}

declare global {
  var communiqueEngines: KnownEngines | undefined;
}

/** Pages are bundled apart from each other, and need not all look. */
const readKnown = (): KnownEngines =>
  (globalThis.communiqueEngines ??= {
    placement: null,
    version: null,
    readAt: Number.NEGATIVE_INFINITY,
    reading: null,
    lost: new Set(),
    first: null,
    lookedAt: Number.NEGATIVE_INFINITY,
    loss: new AbortController(),
  });

/**
 * Engines to ask, the first that is there for all: one that answered before, in whose
 * place none comes that was just added and has nothing yet; those that were lost last.
 */
export function listEngines(): readonly string[] {
  const { placement, lost, first } = readKnown();
  const all = [
    ...new Set([...(placement?.engines ?? []), ...readConfig().hosts]),
  ];
  // One that was left out answers as well, and knows nothing new.
  const preferred = placement?.engines.find((engine) => engine === first);
  const toRank = (engine: string) =>
    lost.has(engine) ? 2 : Number(engine !== preferred);
  return all.toSorted((a, b) => toRank(a) - toRank(b));
}

/** Notes that an engine answered. */
export function noteAnswer(engine: string): void {
  readKnown().first = engine;
}

/** The engines that hold a part of the articles each, and those of them that give no answer. */
export interface EngineParts extends Placement {
  readonly lost: readonly string[];
  readonly loss: AbortSignal;
}

/**
 * Says which engines hold the articles; null where one holds all. Server only.
 *
 * @param version of the index of names: where it is another, it is read anew
 */
export async function readEngineParts(
  version: string | null,
): Promise<EngineParts | null> {
  const known = readKnown();
  const { placement } = known;
  const now = performance.now();
  const isOld =
    placement === null || (version !== null && version !== known.version);
  if (isOld && known.reading === null && now - known.readAt > READ_EVERY_MS) {
    known.readAt = now;
    known.reading = readPlacement(known, version).finally(() => {
      known.reading = null;
    });
  }
  // What was known lacks an engine that was added.
  if (known.reading !== null) await known.reading;
  const { hosts } = readConfig();
  const { engines, isChanging } = known.placement ?? {
    // Nothing is known before the first index: then all that were named.
    engines: hosts.length > 1 ? hosts : [],
    isChanging: true,
  };
  if (engines.length < 2) return null;
  lookAround(known, engines);
  return {
    engines,
    isChanging,
    lost: engines.filter((engine) => known.lost.has(engine)),
    loss: known.loss.signal,
  };
}

/** Without an answer what was known stays. */
async function readPlacement(
  known: KnownEngines,
  version: string | null,
): Promise<void> {
  const path = searchPath(`${readConfig().index}-names`);
  const asked = {
    filter: 'kind = "corpus"',
    attributesToRetrieve: ["engines", "isSettled"],
    limit: 1,
  };
  for (const host of listEngines()) {
    try {
      const signal = AbortSignal.timeout(LOOK_TIMEOUT_MS);
      const text = await sendTo(host, path, {
        json: JSON.stringify(asked),
        signal,
      });
      const [hit] = corpus.parse(parseJson(text)).hits;
      if (hit === undefined) continue;
      known.placement = { engines: hit.engines, isChanging: !hit.isSettled };
      known.version = version;
      return;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
    }
  }
}

/** Looks, beside the searches, which engines are there. */
function lookAround(known: KnownEngines, engines: readonly string[]): void {
  const now = performance.now();
  if (now - known.lookedAt < LOOK_EVERY_MS) return;
  known.lookedAt = now;
  for (const engine of engines) void look(known, engine);
}

async function look(known: KnownEngines, engine: string): Promise<void> {
  try {
    const signal = AbortSignal.timeout(LOOK_TIMEOUT_MS);
    await sendTo(engine, "/health", { signal });
    known.lost.delete(engine);
  } catch {
    noteLost(engine);
  }
}

/** Notes that an engine gave no answer. */
export function noteLost(engine: string): void {
  const known = readKnown();
  if (known.lost.has(engine)) return;
  known.lost.add(engine);
  known.loss.abort();
  known.loss = new AbortController();
}
