import { setTimeout as sleep } from "node:timers/promises";
import { ClassicLevel } from "classic-level";
import { BusyError, IndexerError } from "../errors.ts";

type Level = ClassicLevel<string, unknown>;

/** A change of one key. */
export type Operation =
  | { readonly type: "put"; readonly key: string; readonly value: unknown }
  | { readonly type: "del"; readonly key: string };

/** How to open a store. */
export interface OpenOptions {
  readonly waitMs?: number;
}

const RETRY_MS = 50;

/** The keys under a prefix that ends with "/": "0" is the next character. */
const under = (prefix: string) => ({
  gte: prefix,
  lt: `${prefix.slice(0, -1)}0`,
});

/** A key-value store in a folder (LevelDB), which one process can have open at a time. Values are JSON. */
export class LevelStore {
  readonly #level: Level;

  private constructor(level: Level) {
    this.#level = level;
  }

  /**
   * @param options.waitMs how long to wait for another process to close it
   * @throws BusyError while another process has it open; one that died holds nothing
   */
  static async open(
    folder: string,
    { waitMs = 0 }: OpenOptions = {},
  ): Promise<LevelStore> {
    const level: Level = new ClassicLevel(folder, { valueEncoding: "json" });
    const until = Date.now() + waitMs;
    try {
      while (!(await tryOpen(level, { mayFail: Date.now() < until })))
        await sleep(RETRY_MS);
    } catch (cause) {
      throw isLocked(cause)
        ? new BusyError(
            "another run is indexing into this data folder",
            "Wait until it is done, or set DATA_DIR to another folder.",
            cause,
          )
        : new IndexerError(
            `${folder}: cannot be opened (${messageOf(cause)})`,
            "Delete the folder: it is made anew from your articles.",
            cause,
          );
    }
    return new LevelStore(level);
  }

  close(): Promise<void> {
    return this.#level.close();
  }

  /** Undefined where there is nothing. */
  get(key: string): Promise<unknown> {
    return this.#level.get(key);
  }

  /** The keys under a prefix, without it. */
  async *keys(prefix: string): AsyncGenerator<string> {
    for await (const key of this.#level.keys(under(prefix)))
      yield key.slice(prefix.length);
  }

  /** Keys under a prefix, without it, and their values. */
  async *entries(prefix: string): AsyncGenerator<readonly [string, unknown]> {
    for await (const [key, value] of this.#level.iterator(under(prefix)))
      yield [key.slice(prefix.length), value];
  }

  /** All keys and their values, as they are when it begins. */
  async *all(): AsyncGenerator<readonly [string, unknown]> {
    yield* this.#level.iterator();
  }

  /**
   * Changes all or nothing.
   *
   * @param options.isDurable waits until it would outlive the machine, and not only the process
   */
  write(
    operations: readonly Operation[],
    { isDurable = false }: { readonly isDurable?: boolean } = {},
  ): Promise<void> {
    return this.#level.batch([...operations], { sync: isDurable });
  }

  clear(prefix: string): Promise<void> {
    return this.#level.clear(under(prefix));
  }
}

/** Opens it, or says that another process has it open, where that may be. */
async function tryOpen(
  level: Level,
  { mayFail }: { readonly mayFail: boolean },
): Promise<boolean> {
  try {
    await level.open();
    return true;
  } catch (cause) {
    if (mayFail && isLocked(cause)) return false;
    throw cause;
  }
}

const isLocked = (cause: unknown): boolean =>
  cause instanceof Error &&
  (("code" in cause && cause.code === "LEVEL_LOCKED") || isLocked(cause.cause));

/** The innermost message: the outer ones say only that it is not open. */
const messageOf = (cause: unknown): string =>
  cause instanceof Error
    ? cause.cause === undefined
      ? cause.message
      : messageOf(cause.cause)
    : String(cause);
