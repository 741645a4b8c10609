import { z } from "zod/mini";
import type { LevelStore } from "./level-store.ts";

const schema = z.array(z.tuple([z.string(), z.string()]));

/** The values that an index has instead of others. */
export class RenamedValues {
  readonly #store: LevelStore;
  readonly #generation: () => number;

  constructor(store: LevelStore, generation: () => number) {
    this.#store = store;
    this.#generation = generation;
  }

  /** The value that there is instead, for each that has another. */
  async all(): Promise<ReadonlyMap<string, string>> {
    return new Map(schema.safeParse(await this.#store.get(this.#key())).data);
  }

  keep(renamed: ReadonlyMap<string, string>): Promise<void> {
    return this.#store.write([
      { type: "put", key: this.#key(), value: [...renamed] },
    ]);
  }

  #key(): string {
    return `renamed/${this.#generation()}/`;
  }
}
