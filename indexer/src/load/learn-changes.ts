import { isDeepStrictEqual } from "node:util";
import { learnLines, type JudgedSource } from "../learn/learn-lines.ts";
import type { LearnedLines } from "../learn/learned-lines.ts";
import { sampleFile } from "../learn/sample-pages.ts";
import type { FileProcesses } from "../processes/file-processes.ts";
import { STDIN, type SourceFile } from "../read/list-files.ts";
import { toStamp } from "../state/file-stamp.ts";
import type { IndexState } from "../state/index-state.ts";
import type { Changes } from "./plan-changes.ts";
import { toThreadedLines } from "../workers/threaded-lines.ts";
import type { Workers } from "../workers/workers.ts";

/** What recurs in the sources now, and where that is something else than before. */
export interface LearnedChanges {
  readonly learned: LearnedLines;
  /** To be kept when the index is what was learned. */
  readonly judged: ReadonlyMap<string, JudgedSource>;
  /** Sources whose lines are others than those that their articles were cleaned with. */
  readonly sources: ReadonlySet<string>;
}

/** Learns the lines that recur, without reading again what has not changed. */
export async function learnChanges(
  files: readonly SourceFile[],
  state: IndexState,
  workers: Workers,
  {
    signal,
    processes = null,
  }: {
    readonly signal: AbortSignal;
    /** Processes that read files; without, this one does. */
    readonly processes?: FileProcesses | null;
  },
): Promise<LearnedChanges> {
  const judged = new Map<string, JudgedSource>();
  const learned = await learnLines(files, {
    signal,
    toLines: (pages) => toThreadedLines(pages, workers),
    samplesOf: async (file) => {
      const stamp = toStamp(file);
      const known = await state.learning.samples(file.path, stamp);
      if (known !== null && file.file !== STDIN) return known;
      const samples =
        processes === null || file.file === STDIN
          ? await sampleFile(file, { signal })
          : await processes.samplesOf(file);
      await state.learning.keepSamples(file.path, stamp, samples);
      return samples;
    },
    filesAtOnce: processes?.count ?? 1,
    recall: (source) => state.learning.judged(source),
    onJudged: (source, found) => judged.set(source, found),
  });
  const sources = new Set<string>();
  for await (const [source, before] of state.learning.judgedSources())
    if (!isDeepStrictEqual(before.found, judged.get(source)?.found ?? null))
      sources.add(source);
  for (const [source, { found }] of judged)
    if (found !== null && (await state.learning.judged(source)) === null)
      sources.add(source);
  // The articles of a run that was stopped may have been cleaned with lines that are neither the old nor the new ones.
  for (const source of await state.learning.changing()) sources.add(source);
  await state.learning.keepChanging(sources);
  return { learned, judged, sources };
}

/** Adds the files that hold pages of these sources to those that are read, whole. */
export async function addSources(
  { files, changed, whole }: Pick<Changes, "files" | "changed" | "whole">,
  sources: ReadonlySet<string>,
  state: IndexState,
): Promise<void> {
  if (sources.size === 0) return;
  for (const file of files) {
    const samples = await state.learning.samples(file.path, toStamp(file));
    if (samples?.some(({ source }) => sources.has(source)) !== true) continue;
    changed.set(file.path, file);
    whole.add(file.path);
  }
}
