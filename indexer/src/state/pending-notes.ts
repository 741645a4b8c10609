import { z } from "zod/mini";
import type { LevelStore } from "./level-store.ts";

const idsSchema = z.array(z.string());

/** Documents of one file that are about to be sent together. `part` tells apart what is noted for one file. */
export interface PendingPart {
  readonly path: string;
  readonly part: number;
  readonly ids: readonly string[];
}

/** What runs began to send to the engine and did not confirm: the index may hold it, or what was there before. */
export class PendingNotes {
  /** Where the notes are kept: `pending/berlin.jsonl/0`. */
  static readonly PREFIX = "pending/";
  readonly #store: LevelStore;

  constructor(store: LevelStore) {
    this.#store = store;
  }

  /** Notes, on the disk, what is about to be sent to the engine. */
  begin(parts: readonly PendingPart[]): Promise<void> {
    return this.#store.write(
      parts.map(({ path, part, ids }) => ({
        type: "put",
        key: `${PendingNotes.PREFIX}${path}/${part}`,
        value: ids,
      })),
      { isDurable: true },
    );
  }

  /** The files that it is of. */
  async paths(): Promise<ReadonlySet<string>> {
    const paths = new Set<string>();
    for await (const note of this.#store.keys(PendingNotes.PREFIX))
      paths.add(note.slice(0, note.lastIndexOf("/")));
    return paths;
  }

  /** The documents' ids, of all files. */
  async ids(): Promise<ReadonlySet<string>> {
    const all = new Set<string>();
    for await (const [, value] of this.#store.entries(PendingNotes.PREFIX))
      for (const id of idsSchema.safeParse(value).data ?? []) all.add(id);
    return all;
  }

  /** The notes on one file, by their keys, and the documents' ids. */
  async of(path: string) {
    const prefix = `${PendingNotes.PREFIX}${path}/`,
      keys: string[] = [],
      ids: string[] = [];
    for await (const [part, value] of this.#store.entries(prefix)) {
      // A file may have the name that a folder had.
      if (part.includes("/")) continue;
      keys.push(`${prefix}${part}`);
      for (const id of idsSchema.safeParse(value).data ?? []) ids.push(id);
    }
    return { keys, ids };
  }
}
