import type { LevelStore } from "./level-store.ts";

/** Where it is kept; taken away when the index is served. */
export const BUILDING_KEY = "building";

/** Notes, on the disk, that a rebuild began an index: another run can go on with it. */
export class BuildingNote {
  readonly #store: LevelStore;

  constructor(store: LevelStore) {
    this.#store = store;
  }

  /** @param made says how the index is made: only a run that makes it alike can go on with it */
  keep(made: string): Promise<void> {
    return this.#store.write(
      [{ type: "put", key: BUILDING_KEY, value: made }],
      {
        isDurable: true,
      },
    );
  }

  /** How the index is made that a rebuild began and did not finish; null where none did. */
  async read(): Promise<string | null> {
    const made = await this.#store.get(BUILDING_KEY);
    return typeof made === "string" ? made : null;
  }

  drop(): Promise<void> {
    return this.#store.write([{ type: "del", key: BUILDING_KEY }], {
      isDurable: true,
    });
  }
}
