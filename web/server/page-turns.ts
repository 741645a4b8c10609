import type { ServerResponse } from "node:http";
import PQueue from "p-queue";
import { refuseLoad } from "./refuse-load.ts";

/**
 * Pages made at one time. Each takes some 60 ms of the one thread that makes all
 * of them, and waits as long for the engine: more at a time would only all be
 * later.
 */
export const PAGES_AT_A_TIME = 8;
/** Pages that wait: two to three seconds of work. */
export const MAX_PAGES_WAITING = 40;
/** A page that is longer in coming than this, or its reader in taking it, makes room for others. */
const PAGE_TURN_MS = 5_000;
/** The engine has been given up long before: what takes longer has failed, and must not keep its turn. */
const MAX_MAKING_MS = 30_000;

/** The turns in which pages are made. */
export class PageTurns {
  readonly #queue = new PQueue({ concurrency: PAGES_AT_A_TIME });

  /**
   * Makes a page when it is its turn.
   *
   * @throws {Refusal} at once where too many wait
   */
  async take<T>(make: () => Promise<T>): Promise<T> {
    this.#refuseMore();
    return this.#queue.add(make, { timeout: MAX_MAKING_MS });
  }

  /**
   * Settles when it is the turn of a page that is sent while it is made. The turn lasts until its answer has ended; one
   * that nobody waits for has none.
   *
   * @throws {Refusal} at once where too many wait
   */
  async takeUntilSent(response: ServerResponse): Promise<void> {
    this.#refuseMore();
    const left = new AbortController();
    const ended = new Promise<void>((resolve) => {
      response.once("close", () => {
        left.abort();
        resolve();
      });
    });
    await new Promise<void>((begin) => {
      const turn = () => {
        begin();
        return ended;
      };
      // Neither is news: the turn was over, or the reader gone.
      this.#queue
        .add(turn, { signal: left.signal, timeout: PAGE_TURN_MS })
        .catch(() => begin());
    });
  }

  #refuseMore() {
    if (this.#queue.size >= MAX_PAGES_WAITING) throw refuseLoad();
  }
}
