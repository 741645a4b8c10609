/** Searches of one page under way at a time: the one that comes next, and the latest. */
const MOST_OPEN = 2;

interface Open<T> {
  readonly left: AbortController;
  /** The search that took this one's place. */
  next: Promise<T> | null;
}

/** Makes a search; the signal says that it is not wanted any more. */
type Search<T> = (signal: AbortSignal) => Promise<T>;

/**
 * Lets one who types faster than answers come have two searches under way: the
 * oldest, so that something is shown meanwhile, and the latest. One between them is
 * given up, and has the latest one's answer, after it: InstantSearch drops it as one
 * that came too late, where an error would be told of.
 */
export function createLatestSearches<T>(): (search: Search<T>) => Promise<T> {
  const open: Open<T>[] = [];

  async function follow(mine: Open<T>, search: Search<T>): Promise<T> {
    try {
      return await search(mine.left.signal);
    } catch (error) {
      if (mine.next === null) throw error;
      return await mine.next.finally(later);
    } finally {
      const at = open.indexOf(mine);
      if (at !== -1) open.splice(at, 1);
    }
  }

  return (search) => {
    const overtaken = open.length >= MOST_OPEN ? open.pop() : undefined;
    const mine: Open<T> = { left: new AbortController(), next: null };
    open.push(mine);
    const answer = follow(mine, search);
    if (overtaken !== undefined) {
      overtaken.next = answer;
      overtaken.left.abort();
    }
    return answer;
  };
}

/** What waits for the latest goes on in microtasks. */
const later = () => new Promise<void>((done) => setTimeout(done, 0));
