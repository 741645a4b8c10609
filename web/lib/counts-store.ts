import { toCountQueries } from "./count-topics";
import type {
  CountQuery,
  CountTopic,
  FieldCounts,
  Question,
} from "./count-topics";
import { createCountsBoard, keyOf } from "./counts-board";
import type { CacheBounds } from "./counts-board";

/** Pauses before counts that got no answer are asked for again, in milliseconds: ever longer ones. */
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/** What the server counted, for the browser to begin with. */
export interface ServedCounts {
  readonly question: Question;
  readonly answers: Readonly<Partial<Record<CountTopic, FieldCounts>>>;
}

interface Options extends CacheBounds {
  readonly fetchCounts: (
    queries: readonly CountQuery[],
    signal: AbortSignal,
  ) => Promise<readonly FieldCounts[]>;
}

interface Request {
  readonly keys: readonly string[];
  readonly controller: AbortController;
}

/** The counts of one page's search. */
export type CountsStore = ReturnType<typeof createCountsStore>;

/**
 * Counts what the page shows of its search. A new question marks what is known
 * as stale and cancels what is still being counted; once its hits are there,
 * the topics on the screen are counted.
 */
export function createCountsStore({ fetchCounts, ...bounds }: Options) {
  const board = createCountsBoard(bounds);
  const wanted = new Map<CountTopic, number>();
  const requests = new Set<Request>();
  let question: Question | null = null;
  let queries: ReadonlyMap<CountTopic, CountQuery> = new Map();
  let turn = 0;
  let isHeld = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function pose(next: Question) {
    question = next;
    queries = toCountQueries(next, board.read("corpus").fields);
    const current = new Set([...queries.values()].map(keyOf));
    for (const { keys, controller } of requests)
      if (!keys.some((key) => current.has(key))) controller.abort();
    board.show(queries);
  }

  async function count(missing: readonly CountQuery[]) {
    const keys = missing.map(keyOf);
    const request = { keys, controller: new AbortController() };
    requests.add(request);
    try {
      const { signal } = request.controller;
      const answers = await fetchCounts(missing, signal);
      file(keys.map((key, place) => [key, answers[place] ?? {}]));
    } finally {
      requests.delete(request);
    }
    countWanted();
  }

  /** Once the corpus is counted, more can be asked. */
  function file(answers: Parameters<typeof board.file>[0]) {
    const before = board.read("corpus").fields;
    board.file(answers);
    if (question !== null && board.read("corpus").fields !== before)
      pose(question);
  }

  function isAsked(query: CountQuery) {
    const key = keyOf(query);
    return [...requests].some(
      ({ keys, controller }) =>
        keys.includes(key) && !controller.signal.aborted,
    );
  }

  async function countMissing(topics: readonly CountTopic[]) {
    const missing = topics
      .filter((topic) => board.read(topic).isStale)
      .flatMap((topic) => queries.get(topic) ?? [])
      .filter((query) => !isAsked(query));
    if (missing.length) await count(missing);
  }

  function countWanted() {
    if (isHeld || question === null) return;
    const ofTurn = turn;
    countMissing([...wanted.keys()]).then(
      () => (failures = 0),
      () => retryLater(ofTurn),
    );
  }

  /** Without an answer the old counts stay, and stay marked as such: until there is one. */
  function retryLater(ofTurn: number) {
    if (ofTurn !== turn) return;
    const pause = Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS);
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        // Nobody looks at a page in the background.
        if (globalThis.document?.hidden) retryLater(ofTurn);
        else countWanted();
      },
      // Not all readers at one time.
      pause * (0.75 + Math.random() / 2),
    );
  }

  return {
    read: board.read,
    subscribe: board.subscribe,
    forget: board.forget,

    /** A new search begins: nothing is counted until `release` with its turn. */
    ask(next: Question): number {
      isHeld = true;
      turn += 1;
      pose(next);
      return turn;
    },

    /** The hits of that turn are there: counts what is on the screen. */
    release(ofTurn: number) {
      if (ofTurn !== turn) return;
      isHeld = false;
      countWanted();
    },

    /**
     * Counts everything, for a page that is complete without scripts: what the
     * corpus's dates must be known for, after the rest. Nothing
     * of it is shown before it is sown with `seed`: where the hits fail, neither
     * server nor browser has counts.
     */
    async countAll(next: Question): Promise<ServedCounts> {
      const { signal } = new AbortController();
      const counted = new Map<CountTopic, FieldCounts>();
      const countRest = async () => {
        const corpus = counted.get("corpus") ?? {};
        const rest = [...toCountQueries(next, corpus)].filter(
          ([topic]) => !counted.has(topic),
        );
        if (rest.length === 0) return;
        const answers = await fetchCounts(
          rest.map(([, query]) => query),
          signal,
        );
        for (const [place, [topic]] of rest.entries())
          counted.set(topic, answers[place] ?? {});
      };
      await countRest();
      await countRest();
      return { question: next, answers: Object.fromEntries(counted) };
    },

    /** Takes over what the server counted, unless a search has begun. */
    seed(served: ServedCounts) {
      if (question !== null) return;
      pose(served.question);
      const fileServed = () =>
        file(
          [...queries].flatMap(([topic, query]) => {
            const fields = served.answers[topic];
            return fields ? [[keyOf(query), fields] as const] : [];
          }),
        );
      // With the corpus known there are more questions.
      fileServed();
      fileServed();
    },

    /** Asks for a topic until the function given back is called. */
    want(topic: CountTopic): () => void {
      wanted.set(topic, (wanted.get(topic) ?? 0) + 1);
      // All that appears at once is counted in one request.
      queueMicrotask(countWanted);
      return () => {
        const rest = (wanted.get(topic) ?? 1) - 1;
        if (rest > 0) wanted.set(topic, rest);
        else wanted.delete(topic);
      };
    },
  };
}
