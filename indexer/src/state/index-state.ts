import type { z } from "zod/mini";
import { ArticleClaims, type KeptArticle } from "./article-claims.ts";
import { BUILDING_KEY, BuildingNote } from "./building-note.ts";
import { parseFileRecord, type FileRecord } from "./file-record.ts";
import { storedSchema, type IndexMeta } from "./index-meta.ts";
import { LearningState } from "./learning-state.ts";
import { LevelStore, type OpenOptions, type Operation } from "./level-store.ts";
import { PendingNotes } from "./pending-notes.ts";
import { RenamedValues } from "./renamed-values.ts";

/** What each generation has of its own. */
const GENERATION_KINDS = [
  "file",
  "claim",
  "judged",
  "changing",
  "samples",
  "renamed",
];

const META = "meta";
const UNFINISHED = "unfinished";
const STALE = "stale/";

/**
 * What was indexed from which file, in a folder of its own beside the engine's database. Every change is atomic, so that
 * a run that is killed at any moment leaves a state that the next one can go on from:
 *
 * - `pending.begin` notes the ids of documents before they are sent;
 * - `finish` records a file when they are in the index, and notes as stale what it gave before and gives no more;
 * - `settle` takes a stale document off the list when it is out of the index, or another file's is in its place.
 *
 * `beginRun` is undone by `adopt` alone. A rebuild writes a new generation of records, which counts from `adopt` on, when
 * the new index is served. From a note of it on (`building`), a rebuild that was stopped can be gone on with.
 */
export class IndexState {
  readonly learning: LearningState;
  readonly building: BuildingNote;
  readonly claims: ArticleClaims;
  readonly pending: PendingNotes;
  readonly renamed: RenamedValues;
  readonly #store: LevelStore;
  #meta: IndexMeta | null;
  /** That of the index which is served. */
  #served: number;
  /** That which is read and written. */
  #generation: number;

  private constructor(
    store: LevelStore,
    stored: z.infer<typeof storedSchema> | null,
  ) {
    this.#store = store;
    this.#meta = stored?.meta ?? null;
    this.#served = stored?.generation ?? 0;
    this.#generation = this.#served;
    this.building = new BuildingNote(store);
    this.learning = new LearningState(store, () => this.#generation);
    this.claims = new ArticleClaims(store, () => this.#generation);
    this.pending = new PendingNotes(store);
    this.renamed = new RenamedValues(store, () => this.#generation);
  }

  /**
   * @throws BusyError while another process has it open, after waiting for it where that is asked for
   */
  static async open(
    folder: string,
    options: OpenOptions = {},
  ): Promise<IndexState> {
    const store = await LevelStore.open(folder, options);
    const stored = storedSchema.safeParse(await store.get(META));
    return new IndexState(store, stored.success ? stored.data : null);
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  /** Null before the first index was built. */
  get meta(): IndexMeta | null {
    return this.#meta;
  }

  /** Everything that is kept, for a copy. */
  all(): AsyncGenerator<readonly [string, unknown]> {
    return this.#store.all();
  }

  /** The record of a file, or null where there is none. */
  async record(path: string): Promise<FileRecord | null> {
    return parseFileRecord(await this.#store.get(this.#fileKey(path)));
  }

  /** All files' records, by path. */
  async *records(): AsyncGenerator<readonly [string, FileRecord]> {
    for await (const [path, value] of this.#store.entries(this.#fileKey(""))) {
      const record = parseFileRecord(value);
      if (record !== null) yield [path, record];
    }
  }

  /**
   * Records a file whose documents are all in the index. Those that it gave before and gives no more become stale.
   *
   * @param values what is kept of its documents; null: what was kept before
   */
  finish(
    path: string,
    record: FileRecord,
    values: ReadonlyMap<string, KeptArticle | null> = new Map(),
  ): Promise<void> {
    return this.#replace(path, record, values);
  }

  /** Forgets a file: all its documents become stale. */
  forget(path: string): Promise<void> {
    return this.#replace(path, null);
  }

  /** Notes that a file was looked at and found the same. */
  restamp(path: string, record: FileRecord): Promise<void> {
    return this.#store.write([
      { type: "put", key: this.#fileKey(path), value: record },
    ]);
  }

  /** Documents that a file gave and gives no more: to be deleted, or taken from another file that gives them. */
  stale(): AsyncGenerator<string> {
    return this.#store.keys(STALE);
  }

  /** Whether a file gave this document and gives it no more, and the index may still hold that. */
  async isStale(id: string): Promise<boolean> {
    return (await this.#store.get(`${STALE}${id}`)) !== undefined;
  }

  /** Notes that the index holds no stale version of these. */
  settle(ids: readonly string[]): Promise<void> {
    return this.#store.write(
      ids.map((id) => ({ type: "del", key: `${STALE}${id}` })),
    );
  }

  /** Notes, on the disk, that a run is going to change something: until `adopt`, whatever it makes last is to be made. */
  beginRun(): Promise<void> {
    return this.#store.write([{ type: "put", key: UNFINISHED, value: 1 }], {
      isDurable: true,
    });
  }

  /** Whether a run began and did not come to its end. */
  async isUnfinished(): Promise<boolean> {
    return (await this.#store.get(UNFINISHED)) !== undefined;
  }

  /** Begins a new generation of records: what is written from now on counts only after `adopt`. */
  async beginGeneration(): Promise<void> {
    await this.building.drop();
    this.#generation = this.#served + 1;
    await this.#clear(this.#generation);
  }

  /** Goes on with the generation of records that a rebuild began. */
  resumeGeneration(): void {
    this.#generation = this.#served + 1;
  }

  /** Makes what was written count: the index that it describes is served from now on, though the run may not be finished. */
  async adopt(meta: IndexMeta, { isFinished = true } = {}): Promise<void> {
    const value = { meta, generation: this.#generation };
    await this.#store.write(
      [
        { type: "put", key: META, value },
        ...(isFinished ? [{ type: "del", key: UNFINISHED } as const] : []),
        { type: "del", key: BUILDING_KEY },
      ],
      { isDurable: true },
    );
    this.#meta = meta;
    if (this.#served === this.#generation) return;
    const before = this.#served;
    this.#served = this.#generation;
    await this.#clear(before);
    for (const prefix of [PendingNotes.PREFIX, STALE])
      await this.#store.clear(prefix);
  }

  async #clear(generation: number): Promise<void> {
    for (const kind of GENERATION_KINDS)
      await this.#store.clear(`${kind}/${generation}/`);
  }

  async #replace(
    path: string,
    record: FileRecord | null,
    values: ReadonlyMap<string, KeptArticle | null> = new Map(),
  ): Promise<void> {
    const before = await this.record(path),
      kept = new Set(record?.documents);
    const notes = await this.pending.of(path);
    const given = new Set([...(before?.documents ?? []), ...notes.ids]);
    const operations: Operation[] = [];
    const put = (key: string, value: unknown) =>
      operations.push({ type: "put", key, value });
    const remove = (key: string) => operations.push({ type: "del", key });
    for (const id of given) {
      if (values.get(id) !== null) remove(this.claims.key(id, path));
      if (!kept.has(id)) put(`${STALE}${id}`, 1);
    }
    for (const id of kept) {
      const value = values.get(id);
      if (value !== null) put(this.claims.key(id, path), value ?? 1);
    }
    if (record === null) remove(this.#fileKey(path));
    else put(this.#fileKey(path), record);
    for (const note of notes.keys) remove(note);
    await this.#store.write(operations);
  }

  #fileKey(path: string): string {
    return `file/${this.#generation}/${path}`;
  }
}
