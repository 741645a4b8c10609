import type { Shards } from "../engine/shards.ts";
import type { EnrichOptions } from "../enrich/enrich.ts";
import type { LearnedLines } from "../learn/learned-lines.ts";
import type { FileProcesses } from "../processes/file-processes.ts";
import { STDIN, type SourceFile } from "../read/list-files.ts";
import type { IndexState } from "../state/index-state.ts";
import type { Workers } from "../workers/workers.ts";
import {
  DocumentLoader,
  type LoaderOptions,
  type SentDocument,
} from "./document-loader.ts";
import type { DocumentSample } from "./document-sample.ts";
import { toFileDocuments } from "./file-documents.ts";
import { FileProgress } from "./file-progress.ts";
import { noPages, type KnownPagesOf } from "./known-pages.ts";
import type { RunReport } from "./run-report.ts";

/** What a run works with. */
export interface LoadContext extends EnrichOptions {
  readonly shards: Shards;
  readonly state: IndexState;
  readonly workers: Workers;
  /** Processes that read files; without, this one does. */
  readonly processes?: FileProcesses | null;
  readonly learned: LearnedLines;
  readonly report: RunReport;
  readonly signal: AbortSignal;
  /** Is given what is loaded. */
  readonly sample?: DocumentSample;
}

/** Which of the documents are to be loaded. */
export interface Selection {
  /** The index that gets them. */
  readonly index: string;
  /** The file whose document of this id is kept instead, or null. */
  readonly keptInstead: (
    source: SourceFile,
    id: string,
  ) => Promise<string | null>;
  /** Pages whose documents the index has; without, none is known. */
  readonly knownOf?: KnownPagesOf;
}

/**
 * Reads files and loads their documents, and records each file when all of them are in the index. Stops after what was
 * sent when the signal says so: a run that is stopped goes on from there.
 *
 * @returns the ids that were loaded, each with the page that it is of
 * @throws the signal's reason; TaskError for what the engine cannot take
 */
export async function loadFiles(
  files: readonly SourceFile[],
  { index, keptInstead, knownOf = noPages }: Selection,
  {
    shards,
    state,
    workers,
    processes = null,
    today,
    yearRules,
    learned,
    report,
    signal,
    sample,
  }: LoadContext,
): Promise<ReadonlyMap<string, string>> {
  const progress = new FileProgress(state),
    loaded = new Map<string, string>();
  report.planned(files);
  const options: LoaderOptions = {
    onSending: async (documents) => {
      report.sent(documents.length);
      await state.pending.begin(toParts(documents, progress));
    },
    onLoaded: (documents) => progress.loaded(documents.map(({ file }) => file)),
    onRefused: async (refused, words) => {
      loaded.delete(refused.id);
      sample?.drop(refused.id);
      report.confirmed(1);
      report.refused(refused, words);
      await progress.refused(refused, words);
    },
  };
  const loaders = shards.clients.map(
    (client) => new DocumentLoader(client, index, options),
  );
  // Another process has another standard input.
  const isHere = processes === null || files.some(({ file }) => file === STDIN);
  const read = isHere
    ? toFileDocuments(files, workers, {
        today,
        yearRules,
        learned,
        signal,
        knownOf,
      })
    : processes.toFileDocuments(files, learned, knownOf);
  try {
    for await (const { source, digest, outcome, isLast } of read) {
      // Much may have been read already that the engine has no time for yet.
      signal.throwIfAborted();
      if (!outcome.ok) {
        progress.rejected(source, outcome.file, outcome.rejection);
        report.rejected(outcome.file, outcome.rejection, source.path);
      } else if ("knownId" in outcome.value) {
        const { knownId, path } = outcome.value;
        await progress.keeps(source, knownId, digest);
        const other = loaded.get(knownId);
        if (other === undefined) {
          loaded.set(knownId, path);
          report.unchanged();
        } else report.sameUrl(path, other);
      } else {
        const document = outcome.value;
        const other =
          loaded.get(document.id) ?? (await keptInstead(source, document.id));
        progress.gives(source, document, { isSent: other === null, digest });
        if (other === null) {
          loaded.set(document.id, document.path);
          sample?.add(document);
          report.accepted(document);
          await loaders[shards.placeOf(document.id)]?.add(
            source.path,
            document,
          );
        } else if (other !== source.path) report.sameUrl(document.path, other);
      }
      if (!isLast) continue;
      await progress.read(source);
      report.fileRead(source);
    }
  } finally {
    // What the engine is at work on is confirmed also when the run is stopped: the next one need not send it again.
    await finishAll(loaders, { isStopped: signal.aborted });
  }
  signal.throwIfAborted();
  return loaded;
}

/** Each confirms what it sent, also where the engine of another one failed. */
async function finishAll(
  loaders: readonly DocumentLoader[],
  options: { readonly isStopped: boolean },
): Promise<void> {
  const ends = await Promise.allSettled(
    loaders.map((loader) => loader.finish(options)),
  );
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

function toParts(documents: readonly SentDocument[], progress: FileProgress) {
  const ids = new Map<string, string[]>();
  for (const { file, id } of documents) {
    const own = ids.get(file);
    if (own === undefined) ids.set(file, [id]);
    else own.push(id);
  }
  return [...ids].map(([path, all]) => ({
    path,
    part: progress.nextPart(path),
    ids: all,
  }));
}
