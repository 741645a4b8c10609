import type { Outcome } from "../outcome.ts";
import type { SourceFile } from "../read/list-files.ts";
import type { RawPage } from "../read/raw-page.ts";
import { readPages } from "../read/read-pages.ts";
import { LearnedLines, NOTHING_LEARNED } from "./learned-lines.ts";
import { LEAST_PAGES, LineTally, type LearnedSource } from "./line-tally.ts";
import { samplePages, toMark, type SourceSample } from "./sample-pages.ts";

/** How to learn. */
export interface LearnOptions {
  /** Takes pages apart into their different lines, an outcome for each in their order. */
  readonly toLines: (
    pages: AsyncGenerator<Outcome<RawPage>>,
  ) => AsyncIterable<Outcome<readonly string[]>>;
  readonly signal?: AbortSignal | undefined;
}

/** Sources that are compared: the pages of all of them may come mixed, and each takes 0.07 MB meanwhile. */
const MOST_COMPARED = 1000;

/**
 * Learns the lines that recur on pages of the same source, by reading the files twice: once to choose pages, once to
 * take these apart. A function of the set of pages alone: neither their order, their names nor the threads matter.
 */
export async function learnLines(
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  { toLines, signal }: LearnOptions,
): Promise<LearnedLines> {
  const sources = await samplePages(files, { signal });
  const chosen = chooseSources(sources);
  if (chosen.size === 0) return NOTHING_LEARNED;
  const tallies = new Map<string, LineTally>(),
    learned = new Map<string, LearnedSource>();
  const finish = (source: string, tally: LineTally) => {
    const found = tally.toLearned();
    if (found !== null && found.lines.length > 0) learned.set(source, found);
    tallies.delete(source);
  };
  const sourceOf: string[] = [];
  const pages = readSampled(chosen, (source) => sourceOf.push(source));
  for await (const lines of toLines(pages)) {
    const source = sourceOf.shift() ?? "";
    if (!lines.ok) continue;
    const tally = tallies.get(source) ?? new LineTally();
    tallies.set(source, tally);
    tally.add(lines.value);
    if (tally.size === chosen.get(source)?.sample.length) finish(source, tally);
  }
  for (const [source, tally] of tallies) finish(source, tally);
  return new LearnedLines(
    new Map([...learned].sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

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
  sources: ReadonlyMap<string, SourceSample>,
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
  sources: ReadonlyMap<string, SourceSample>,
): ReadonlyMap<SourceFile, Map<number, string>> {
  const files = new Map<SourceFile, Map<number, string>>();
  for (const [source, { sample }] of sources)
    for (const { file, print } of sample) {
      const wanted = files.get(file) ?? new Map<number, string>();
      files.set(file, wanted.set(print, source));
    }
  return files;
}
