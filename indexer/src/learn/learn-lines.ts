import { createHash } from "node:crypto";
import { pMapIterable } from "p-map";
import type { Outcome } from "../outcome.ts";
import type { SourceFile } from "../read/list-files.ts";
import type { RawPage } from "../read/raw-page.ts";
import { readPages } from "../read/read-pages.ts";
import { LearnedLines, NOTHING_LEARNED } from "./learned-lines.ts";
import { LEAST_PAGES, LineTally, type LearnedSource } from "./line-tally.ts";
import {
  mergeSamples,
  sampleFile,
  toMark,
  type FileSample,
  type SourceSample,
} from "./sample-pages.ts";

/** What the lines of a source were learned from, and what recurs there: null for nothing. */
export interface JudgedSource {
  /** Of the pages compared. */
  readonly key: string;
  readonly found: LearnedSource | null;
}

/** How to learn. */
export interface LearnOptions {
  /** Takes pages apart into their different lines, an outcome for each in their order. */
  readonly toLines: (
    pages: AsyncGenerator<Outcome<RawPage>>,
  ) => AsyncIterable<Outcome<readonly string[]>>;
  readonly signal?: AbortSignal | undefined;
  /** The samples of a file; without it the file is read. */
  readonly samplesOf?: (file: SourceFile) => Promise<readonly FileSample[]>;
  /** Files whose samples are asked for at a time; without a number: one. */
  readonly filesAtOnce?: number;
  /** What was found in a source before: the same pages are not compared again. */
  readonly recall?: (source: string) => Promise<JudgedSource | null>;
  /** Gets what was found in each source that was compared. */
  readonly onJudged?: (source: string, judged: JudgedSource) => void;
}

/** Sources that are compared: the pages of all of them may come mixed, and each takes 0.07 MB meanwhile. */
const MOST_COMPARED = 1000;

/**
 * Learns the lines that recur on pages of the same source, by reading the files twice: once to choose pages, once to
 * take these apart. A function of the set of pages alone: neither their order, their names nor the threads matter.
 */
export async function learnLines(
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  options: LearnOptions,
): Promise<LearnedLines> {
  const { toLines, signal, recall, onJudged, filesAtOnce = 1 } = options;
  const samplesOf =
    options.samplesOf ?? ((file) => sampleFile(file, { signal }));
  const samples = pMapIterable(
    files,
    async (file) => [file, await samplesOf(file)] as const,
    { concurrency: filesAtOnce },
  );
  const chosen = chooseSources(await mergeSamples(samples));
  const learned = new Map<string, LearnedSource>();
  const judge = (source: string, judged: JudgedSource) => {
    onJudged?.(source, judged);
    if (judged.found !== null) learned.set(source, judged.found);
  };
  const open = new Map<string, { key: string; sample: SourceSample }>();
  for (const [source, sample] of chosen) {
    const key = toKey(sample);
    const known = await recall?.(source);
    if (known?.key === key) judge(source, known);
    else open.set(source, { key, sample });
  }
  const tallies = new Map<string, LineTally>();
  const finish = (source: string, tally: LineTally) => {
    const found = tally.toLearned();
    judge(source, {
      key: open.get(source)?.key ?? "",
      found: found === null || found.lines.length === 0 ? null : found,
    });
    tallies.delete(source);
  };
  const sourceOf: string[] = [];
  const pages = readSampled(open, (source) => sourceOf.push(source));
  for await (const lines of toLines(pages)) {
    const source = sourceOf.shift() ?? "";
    if (!lines.ok) continue;
    const tally = tallies.get(source) ?? new LineTally();
    tallies.set(source, tally);
    tally.add(lines.value);
    if (tally.size === open.get(source)?.sample.sample.length)
      finish(source, tally);
  }
  for (const [source, tally] of tallies) finish(source, tally);
  return learned.size === 0
    ? NOTHING_LEARNED
    : new LearnedLines(
        new Map([...learned].sort(([a], [b]) => (a < b ? -1 : 1))),
      );
}

/** Digest of the pages compared. */
const toKey = ({ sample }: SourceSample): string =>
  createHash("sha256")
    .update(sample.map(({ id, print }) => `${id} ${print}`).join("\n"))
    .digest("hex");

/** Those with enough pages; of too many, those with the most. */
function chooseSources(
  sources: ReadonlyMap<string, SourceSample>,
): ReadonlyMap<string, SourceSample> {
  const chosen = [...sources].filter(
    ([, { sample }]) => sample.length >= LEAST_PAGES,
  );
  chosen.sort(
    ([a, one], [b, other]) => other.pages - one.pages || (a < b ? -1 : 1),
  );
  return new Map(chosen.slice(0, MOST_COMPARED));
}

/** Reads the chosen pages again, file by file, and says before each which source it was chosen for. */
async function* readSampled(
  sources: ReadonlyMap<string, { readonly sample: SourceSample }>,
  onPage: (source: string) => void,
): AsyncGenerator<Outcome<RawPage>> {
  for (const [file, wanted] of byFile(sources))
    for await (const page of readPages([file])) {
      if (!page.ok) continue;
      // A page that is a file of its own is the only one there; its print may have changed with its encoding's guess.
      const isAlone = page.value.path === file.path;
      const print = isAlone
        ? wanted.keys().next().value
        : toMark(page.value, file).print;
      const source = print === undefined ? undefined : wanted.get(print);
      if (print === undefined || source === undefined) continue;
      wanted.delete(print);
      onPage(source);
      yield page;
      if (wanted.size === 0) break;
    }
}

/** The prints wanted of each file, with the source that each was chosen for. */
function byFile(
  sources: ReadonlyMap<string, { readonly sample: SourceSample }>,
): ReadonlyMap<SourceFile, Map<number, string>> {
  const files = new Map<SourceFile, Map<number, string>>();
  for (const [source, { sample }] of sources)
    for (const { file, print } of sample.sample) {
      const wanted = files.get(file) ?? new Map<number, string>();
      files.set(file, wanted.set(print, source));
    }
  return files;
}
