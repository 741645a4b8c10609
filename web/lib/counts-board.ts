import QuickLRU from "quick-lru";
import type { CountQuery, CountTopic, FieldCounts } from "./count-topics";

/** What is known of a topic; `isStale` while it belongs to an earlier search. */
export interface TopicCounts {
  readonly fields: FieldCounts;
  readonly isStale: boolean;
}

/** How long (milliseconds) and how many answers are kept. */
export interface CacheBounds {
  readonly maxAge: number;
  readonly maxSize: number;
}

type CountQueries = ReadonlyMap<CountTopic, CountQuery>;
interface Entry extends TopicCounts {
  /** What was asked. */
  readonly key: string;
}

const NOTHING: Entry = { key: "", fields: {}, isStale: true };

/** What was asked, as text: counts are filed under it. */
export const keyOf = (query: CountQuery) => JSON.stringify(query);

/**
 * Shows what is known about the topics of the current question. Answers are
 * filed under what was asked, so a late one is never shown for another search.
 */
export function createCountsBoard(bounds: CacheBounds) {
  const known = new QuickLRU<string, FieldCounts>(bounds);
  const shown = new Map<CountTopic, Entry>();
  const listeners = new Set<() => void>();
  let queries: CountQueries = new Map();

  const readEntry = (topic: CountTopic) => shown.get(topic) ?? NOTHING;

  function update() {
    for (const [topic, query] of queries) {
      const before = readEntry(topic);
      const key = keyOf(query);
      const fields = before.key === key ? before.fields : known.get(key);
      if (fields !== undefined)
        shown.set(topic, toEntry(before, { key, fields, isStale: false }));
      else shown.set(topic, toEntry(before, { ...before, isStale: true }));
    }
    for (const listener of listeners) listener();
  }

  return {
    /** Shows the topics of another question, as far as they are known. */
    show(next: CountQueries) {
      queries = next;
      update();
    },

    /** Files answers under what was asked. */
    file(answers: Iterable<readonly [string, FieldCounts]>) {
      for (const [key, fields] of answers) known.set(key, fields);
      update();
    },

    /** Forgets all answers: none of them holds for the index as it is now. */
    forget: () => {
      known.clear();
      for (const [topic, entry] of shown)
        shown.set(topic, { ...entry, key: "" });
      update();
    },

    /** The same object until it changes. */
    read: (topic: CountTopic): TopicCounts => readEntry(topic),

    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Keeps the object where nothing changes, so that nothing is rendered again. */
function toEntry(before: Entry, after: Entry): Entry {
  const isSame =
    before.key === after.key &&
    before.fields === after.fields &&
    before.isStale === after.isStale;
  return isSame ? before : after;
}
