import { z } from "zod/mini";
import type { JudgedSource } from "../learn/learn-lines.ts";
import type { FileSample } from "../learn/sample-pages.ts";
import type { LevelStore } from "./level-store.ts";

const judgedSchema = z.object({
  key: z.string(),
  found: z.nullable(
    z.object({
      compared: z.number(),
      lines: z.array(z.object({ text: z.string(), pages: z.number() })),
    }),
  ),
});

const samplesSchema = z.object({
  stamp: z.string(),
  samples: z.array(
    z.object({
      source: z.string(),
      pages: z.number(),
      sample: z.array(z.object({ id: z.number(), print: z.number() })),
    }),
  ),
});

const changingSchema = z.array(z.string());

/** What the learning of recurring lines looked at and found: what has not changed is not looked at again. */
export class LearningState {
  readonly #store: LevelStore;
  readonly #generation: () => number;

  constructor(store: LevelStore, generation: () => number) {
    this.#store = store;
    this.#generation = generation;
  }

  /** The samples of a file as it was when it had this stamp, or null. */
  async samples(
    path: string,
    stamp: string,
  ): Promise<readonly FileSample[] | null> {
    const parsed = samplesSchema.safeParse(
      await this.#store.get(this.#samplesKey(path)),
    );
    return parsed.success && parsed.data.stamp === stamp
      ? parsed.data.samples
      : null;
  }

  /** Keeps the samples of a file. */
  keepSamples(
    path: string,
    stamp: string,
    samples: readonly FileSample[],
  ): Promise<void> {
    return this.#store.write([
      { type: "put", key: this.#samplesKey(path), value: { stamp, samples } },
    ]);
  }

  /** What was found in a source, and in which pages; null where it was not looked at. */
  async judged(source: string): Promise<JudgedSource | null> {
    const parsed = judgedSchema.safeParse(
      await this.#store.get(this.#judgedKey(source)),
    );
    return parsed.success ? parsed.data : null;
  }

  /** All sources that were looked at. */
  async *judgedSources(): AsyncGenerator<readonly [string, JudgedSource]> {
    for await (const [source, value] of this.#store.entries(
      this.#judgedKey(""),
    )) {
      const parsed = judgedSchema.safeParse(value);
      if (parsed.success) yield [source, parsed.data];
    }
  }

  /** Sources whose articles a run began to clean with other lines, and did not come to its end. */
  async changing(): Promise<readonly string[]> {
    const found = changingSchema.safeParse(
      await this.#store.get(this.#changingKey()),
    );
    return found.data ?? [];
  }

  /** Notes, on the disk, sources whose articles are going to be cleaned with other lines; `keepJudged` ends that. */
  keepChanging(sources: Iterable<string>): Promise<void> {
    return this.#store.write(
      [{ type: "put", key: this.#changingKey(), value: [...sources] }],
      { isDurable: true },
    );
  }

  /** Keeps what was found, in place of all that was kept before. */
  async keepJudged(judged: ReadonlyMap<string, JudgedSource>): Promise<void> {
    await this.#store.clear(this.#judgedKey(""));
    await this.#store.write([
      ...[...judged].map(
        ([source, value]) =>
          ({ type: "put", key: this.#judgedKey(source), value }) as const,
      ),
      { type: "del", key: this.#changingKey() },
    ]);
  }

  #samplesKey(path: string): string {
    return `samples/${this.#generation()}/${path}`;
  }

  #changingKey(): string {
    return `changing/${this.#generation()}/`;
  }

  #judgedKey(source: string): string {
    return `judged/${this.#generation()}/${source}`;
  }
}
