import type { Meilisearch } from "meilisearch";
import { EngineClient } from "../engine/engine-client.ts";
import { diskFull } from "../engine/engine-failure.ts";
import { EngineError } from "../errors.ts";

const CHECK_MS = 1000;

/** With a full disk and nothing else, an engine that stands still so long has given up. */
const FULL_DISK_MS = 10_000;

/** The engine counts documents and words within each step: a quarter of an hour without a new number is no work. */
const STANDSTILL_MS = 900_000;

/** Notices when the engine has stopped working on its tasks: a full disk leaves them "processing" for ever. */
export class StallWatch {
  readonly #client: Meilisearch;
  #progress = "";
  #since = performance.now();
  #checked = this.#since;

  constructor(client: Meilisearch) {
    this.#client = client;
  }

  /**
   * To be called often; looks once a second.
   *
   * @throws EngineError saying what holds the engine up
   */
  async check(): Promise<void> {
    const now = performance.now();
    if (now - this.#checked < CHECK_MS) return;
    this.#checked = now;
    const { config } = this.#client;
    const own = this.#client instanceof EngineClient ? this.#client : null;
    if (own?.hasLoggedFullDisk() === true) throw diskFull(config.host);
    const progress = await this.#readProgress();
    if (progress !== this.#progress) {
      this.#progress = progress;
      this.#since = now;
      return;
    }
    const stillMs = now - this.#since;
    if (stillMs > FULL_DISK_MS && (await own?.hasNoSpace()) === true)
      throw diskFull(config.host);
    if (stillMs > STANDSTILL_MS)
      throw new EngineError(
        `Meilisearch at ${config.host} has not got on with its tasks for ${Math.round(stillMs / 60_000)} minutes`,
        "Check its log and its disk's free space, start it again, then run this again: it goes on where it stopped.",
      );
  }

  async #readProgress(): Promise<string> {
    const { results } = await this.#client.batches.getBatches({
      statuses: ["processing"],
      limit: 1,
    });
    const [batch] = results;
    return JSON.stringify([batch?.uid, batch?.progress]);
  }
}
