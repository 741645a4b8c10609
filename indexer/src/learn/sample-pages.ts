import type { SourceFile } from "../read/list-files.ts";
import { STDIN } from "../read/list-files.ts";
import type { RawPage } from "../read/raw-page.ts";
import { readPages } from "../read/read-pages.ts";
import { toDigest } from "./digest.ts";
import { findOrigin } from "./page-source.ts";

/** A page that may be compared, and the file it is in. */
export interface SampledPage extends PageMark {
  readonly file: SourceFile;
}

/** What a page is known by when it is read again. */
export interface PageMark {
  /** Of its address, else of its content. */
  readonly id: number;
  /** Of its content. */
  readonly print: number;
}

/** The pages of one source. */
export interface SourceSample<Page extends PageMark = SampledPage> {
  /** How many there are. */
  pages: number;
  /** Those chosen, by id. */
  readonly sample: Page[];
}

/** The pages of one source that are in one file. */
export interface FileSample extends SourceSample<PageMark> {
  readonly source: string;
}

/** How to sample. */
export interface SampleOptions {
  /** Pages of a source. */
  readonly size?: number;
  /** Sources looked at. */
  readonly mostSources?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Pages of a source that are compared. A line on half of them is found on 30 % of 32 with a probability of 0.99; one on
 * 5 % of them, as a story told twice, with one of 0.000002.
 */
const SAMPLE_SIZE = 32;

/** Sources are counted in memory: 150 MB where every page is a file, 30 MB in archives. */
const MOST_SOURCES = 10_000;

/** They are trimmed when there are this many times more. */
const SLACK = 1.25;

/**
 * Chooses pages of each source: those whose addresses, or contents where they have none, have the smallest digests
 * (bottom-k sampling; Cohen and Kaplan, PODC 2007). The same set of pages gives the same sample in any order, under any
 * names, on any machine. Only the heads of files are read; standard input, which cannot be read twice, is left out.
 */
export async function sampleFile(
  file: SourceFile,
  {
    size = SAMPLE_SIZE,
    mostSources = MOST_SOURCES,
    signal,
  }: SampleOptions = {},
): Promise<FileSample[]> {
  if (file.file === STDIN) return [];
  const sources = new SourceSamples<PageMark>(mostSources);
  for await (const page of readPages([file], { headsOnly: true })) {
    signal?.throwIfAborted();
    if (!page.ok) continue;
    const { source, ...mark } = toMark(page.value, file);
    const found = sources.of(source);
    if (found === null) continue;
    found.pages += 1;
    insert(found.sample, mark, size);
  }
  return [...sources.all()].map(([source, { pages, sample }]) => ({
    source,
    pages,
    sample,
  }));
}

/** Puts the samples of files together: the sample of all their pages. */
export async function mergeSamples(
  files: AsyncIterable<readonly [SourceFile, readonly FileSample[]]>,
  { size = SAMPLE_SIZE, mostSources = MOST_SOURCES }: SampleOptions = {},
): Promise<Map<string, SourceSample>> {
  const sources = new SourceSamples<SampledPage>(mostSources);
  for await (const [file, samples] of files)
    for (const { source, pages, sample } of samples) {
      const found = sources.of(source);
      if (found === null) continue;
      found.pages += pages;
      for (const mark of sample) insert(found.sample, { ...mark, file }, size);
    }
  return sources.all();
}

/** The samples of files that nothing is known of. */
export async function samplePages(
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  options: SampleOptions = {},
): Promise<Map<string, SourceSample>> {
  async function* samples() {
    for await (const file of files)
      yield [file, await sampleFile(file, options)] as const;
  }
  return mergeSamples(samples(), options);
}

/** What of a page's content goes into its digest: with its length enough to tell it from any other. */
const PRINT_CHARS = 16_384;

/** A page's source, and what it is known by. The same for a page that was read whole and for one whose head was read. */
export function toMark(
  page: RawPage,
  file: SourceFile,
): PageMark & { readonly source: string } {
  const { source, url } = findOrigin(page);
  // Of a page that is a file of its own the length may be unknown yet.
  const length = page.path === file.path ? file.bytes : page.content.length;
  const print = toDigest(`${length}\n${page.content.slice(0, PRINT_CHARS)}`);
  return { source, print, id: url === null ? print : toDigest(url) };
}

/** Keeps the pages with the smallest ids, in their order. */
function insert<Page extends PageMark>(
  sample: Page[],
  page: Page,
  size: number,
): void {
  const at = sample.findIndex(({ id }) => id >= page.id);
  const there = sample[at];
  if (there?.id === page.id) {
    // The same address again: of the versions of an article one is enough.
    if (page.print < there.print) sample[at] = page;
  } else if (there !== undefined || sample.length < size) {
    sample.splice(there === undefined ? sample.length : at, 0, page);
    if (sample.length > size) sample.pop();
  }
}

/** Sources by name; beyond the most there may be, those whose names have the smallest digests. */
class SourceSamples<Page extends PageMark> {
  readonly #most: number;
  readonly #sources = new Map<string, SourceSample<Page>>();
  #limit = Infinity;

  constructor(most: number) {
    this.#most = most;
  }

  /** Null for one that is not looked at. */
  of(name: string): SourceSample<Page> | null {
    const known = this.#sources.get(name);
    if (known !== undefined) return known;
    if (toDigest(name) > this.#limit) return null;
    const sample: SourceSample<Page> = { pages: 0, sample: [] };
    this.#sources.set(name, sample);
    // What goes, goes for good, since the limit only falls: those that stay were counted from their first page on.
    if (this.#sources.size > this.#most * SLACK) this.#trim();
    return this.#sources.get(name) ?? null;
  }

  all(): Map<string, SourceSample<Page>> {
    if (this.#sources.size > this.#most) this.#trim();
    return this.#sources;
  }

  #trim(): void {
    const digests = [...this.#sources.keys()].map(
      (name) => [toDigest(name), name] as const,
    );
    digests.sort(([a], [b]) => a - b);
    for (const [, name] of digests.splice(this.#most))
      this.#sources.delete(name);
    this.#limit = digests.at(-1)?.[0] ?? Infinity;
  }
}
