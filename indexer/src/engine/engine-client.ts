import { statfs } from "node:fs/promises";
import { Meilisearch, type Config } from "meilisearch";

/** What a client knows of its engine beside what the engine answers. */
export interface EngineSigns {
  /** What the engine has logged last; empty where its log is not ours to read. */
  readonly log: () => string;
  /** The folder of its database; null where that is on another machine. */
  readonly database: string | null;
}

/** `No space left on device (os error 28)`, `Input/output error (os error 5). … when you have no space left on device` */
const DISK_FULL = /no space left on device|os error 28\b/i;

/** Whether words of the engine or the system say that the disk is full. */
export const saysDiskFull = (words: string): boolean => DISK_FULL.test(words);

/** Less than this cannot take the engine's next page and the log of its tasks. */
const NO_SPACE_BYTES = 4_000_000;

/** A client that also sees what the engine does not answer: it stops working where the disk is full, without a word. */
export class EngineClient extends Meilisearch {
  readonly #signs: EngineSigns;

  constructor(config: Config, signs: EngineSigns) {
    super(config);
    this.#signs = signs;
  }

  /** Posts to a path that the library's own methods would narrow. */
  postJson(path: string, body: object): Promise<unknown> {
    return this.httpRequest.post({ path: path.slice(1), body });
  }

  /** Whether the engine's log tells of a full disk. */
  hasLoggedFullDisk(): boolean {
    return saysDiskFull(this.#signs.log());
  }

  /** Whether nothing can be written beside its database. */
  async hasNoSpace(): Promise<boolean> {
    const { database } = this.#signs;
    if (database === null) return false;
    const found = await statfs(database).catch(() => null);
    return found !== null && found.bavail * found.bsize < NO_SPACE_BYTES;
  }
}
