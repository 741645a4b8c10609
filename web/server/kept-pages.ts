import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import type { Pages } from "./add-pages.ts";
import type { FromPages } from "./from-pages.ts";
import { renderPage, toReaderKey } from "./render-page.ts";
import type { RenderedPage } from "./render-page.ts";

/** All pages together, in bytes: some fifty, of 240 kB each in most alphabets. */
const MAX_BYTES = 24 * 1024 * 1024;
/** Milliseconds: "last week" moves on. */
const MAX_AGE_MS = 60_000;
const BYTES_PER_CHARACTER = 2;

interface Parts extends Pages {
  readonly readVersion: FromPages["readVersion"];
}

/**
 * Pages as they were made a moment ago for a reader of the same language. A link
 * that many follow, and the page that all readers begin with, are made once.
 */
export class KeptPages {
  readonly #parts: Parts;
  readonly #pages = new LRUCache<string, RenderedPage, IncomingMessage>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ html }, key) =>
      BYTES_PER_CHARACTER * (html.length + key.length),
    ttl: MAX_AGE_MS,
    // Whoever comes while a page is made waits for the same one.
    fetchMethod: (_key, _stale, { context }) => this.#make(context),
    // Also where it is pushed out meanwhile.
    ignoreFetchAbort: true,
  });

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * The page of a request: of the index as it is now, and as long as the engine is there.
   *
   * @throws {Refusal} where it would have to be made, and too many wait
   */
  async find(request: IncomingMessage): Promise<RenderedPage> {
    const version = await this.#parts.readVersion();
    if (version === null) return this.#make(request);
    const key = `${version} ${request.url ?? "/"} ${toReaderKey(request)}`;
    const page = await this.#pages.forceFetch(key, { context: request });
    const isGood = page.status === 200 && page.missing === null;
    // Another may be in the making already.
    if (!isGood && this.#pages.peek(key) === page) this.#pages.delete(key);
    return page;
  }

  #make(request: IncomingMessage): Promise<RenderedPage> {
    const { next, turns } = this.#parts;
    return turns.take(() => renderPage(next, request));
  }
}
