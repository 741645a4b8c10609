import { checkEmbedder } from "../embedder/check-embedder.ts";
import type { EmbedderSettings } from "../embedder/embedder-settings.ts";
import { renewKey } from "../embedder/renew-key.ts";
import { unsettleCorpus } from "../corpus/unsettle-corpus.ts";
import { toEngineFailure } from "../engine/engine-failure.ts";
import type { OpenedEngine } from "../engine/open-engine.ts";
import type { EnrichOptions } from "../enrich/enrich.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { NOTHING_LEARNED } from "../learn/learned-lines.ts";
import { listFiles, type SourceFile } from "../read/list-files.ts";
import type { IndexState } from "../state/index-state.ts";
import { allowFilters } from "./allow-filters.ts";
import { adopt } from "./adopt-index.ts";
import { listServedEngines, settleEngines } from "./announce-engines.ts";
import { buildIndexes, checkHeld } from "./build-index.ts";
import {
  addSources,
  learnChanges,
  type LearnedChanges,
} from "./learn-changes.ts";
import { fillIndex } from "./fill-index.ts";
import type { IndexOverrides } from "./index-overrides.ts";
import type { LoadContext } from "./load-files.ts";
import { isFinished, nameValues } from "./name-values.ts";
import { inOrder, planChanges } from "./plan-changes.ts";
import { closeReaders, openReaders, type Readers } from "./readers.ts";
import type { RunReport } from "./run-report.ts";
import { openState } from "./open-state.ts";
import { tellBuilding, tellRebuild, tellUpdate } from "./tell-plan.ts";
import { updateIndex } from "./update-index.ts";
import { updateNames } from "./update-names.ts";
import {
  buildingOf,
  hasStale,
  isBegun,
  pipelineOf,
  whyRebuild,
} from "./why-rebuild.ts";
import { updateGroups } from "./write-groups.ts";
import { writeLearnedLines } from "./write-learned-lines.ts";
import { writeRejected } from "./write-rejected.ts";

/** What to index, and into what. */
export interface IndexRun extends EnrichOptions {
  readonly engine: OpenedEngine;
  readonly indexUid: string;
  readonly paths: readonly string[];
  readonly report: RunReport;
  readonly signal: AbortSignal;
  /** The user's own knowledge; null: none. */
  readonly knowledgeDir: string | null;
  /** What makes vectors of the articles; null: none, as without it. */
  readonly embedder?: EmbedderSettings | null;
  /** Settings of the index instead of those built in. */
  readonly overrides?: IndexOverrides | undefined;
  /** Worker threads of each process; without a number: the processors, divided among them, at most eight each. */
  readonly threads?: number | undefined;
  /** Processes that read files; without a number: this one alone. */
  readonly processes?: number;
  /** Learn the lines that recur in a source, and take them out; without a word: yes. */
  readonly learn?: boolean;
  /** Build a new index even where the old one could be brought up to date. */
  readonly rebuild?: boolean;
  /** Say what would be done, and do nothing. */
  readonly dryRun?: boolean;
  /** Say nothing where there is nothing to do. */
  readonly isQuiet?: boolean;
  /** Paths of files to be read again though they have not changed. */
  readonly retry?: ReadonlySet<string>;
}

/**
 * Makes the index what the files are now: brings it up to date, or builds a new one where there is none or another
 * version of the stages made it.
 *
 * @returns the number of documents in the index
 * @throws IndexerError while another run is at work; TaskError for what the engine cannot take; EngineError where it ends,
 *   hangs or has no room
 */
export async function runIndex(run: IndexRun): Promise<number> {
  try {
    return await runOn(run);
  } catch (error) {
    throw toEngineFailure(error, run.engine);
  }
}

async function runOn(run: IndexRun): Promise<number> {
  const state = await openState(run.engine);
  const { processes = 1, threads, engine } = run;
  const { today, yearRules, knowledgeDir, signal } = run;
  const readers = openReaders({
    today,
    yearRules,
    processes,
    threads,
    knowledgeDir,
    folder: engine.folder.reading,
    signal,
  });
  try {
    const files: SourceFile[] = [];
    for await (const file of listFiles(run.paths)) files.push(file);
    const reason = await whyRebuild(run, state);
    if (reason === null) await update(run, files, state, readers);
    else if (run.dryRun === true) tellRebuild(run.report, reason, files.length);
    else await rebuild(run, reason, files, state, readers);
    return state.meta?.documents ?? 0;
  } finally {
    await closeReaders(readers);
    await state.close();
  }
}

const toContext = (
  { engine, today, yearRules, report, signal }: IndexRun,
  state: IndexState,
  readers: Readers,
  { learned }: Pick<LearnedChanges, "learned">,
): LoadContext => ({
  shards: engine.shards,
  state,
  ...readers,
  today,
  yearRules,
  learned,
  report,
  signal,
});

const learn = async (
  run: IndexRun,
  files: readonly SourceFile[],
  state: IndexState,
  readers: Readers,
): Promise<LearnedChanges> =>
  run.learn === false
    ? { learned: NOTHING_LEARNED, judged: new Map(), sources: new Set() }
    : learnChanges(files, state, readers.workers, { ...run, ...readers });

async function rebuild(
  run: IndexRun,
  reason: string,
  files: readonly SourceFile[],
  state: IndexState,
  readers: Readers,
): Promise<void> {
  const { engine, indexUid, report, signal, embedder = null } = run;
  const { shards } = engine;
  const isResumed = await isBegun(run, state);
  report.rebuilding(reason);
  tellBuilding(report, reason, isResumed);
  await checkEmbedder(engine, embedder);
  await shards.each((client) => allowFilters(client, indexUid));
  await state.beginRun();
  if (isResumed) state.resumeGeneration();
  else await state.beginGeneration();
  const learning = await learn(run, files, state, readers);
  // What is loaded from now on is cleaned with these; if this run is stopped, the next one compares with them.
  if (!isResumed) await state.learning.keepJudged(learning.judged);
  const context = toContext(run, state, readers, learning);
  const knowledge = loadKnowledge({ ownFolder: run.knowledgeDir });
  const served = await listServedEngines(shards, indexUid);
  const documents = await buildIndexes(
    shards.clients,
    indexUid,
    (index) =>
      fillIndex(
        index,
        files,
        {
          indexUid,
          knowledgeDir: run.knowledgeDir,
          sources: isResumed ? learning.sources : new Set(),
        },
        context,
      ),
    {
      signal,
      dictionary: knowledge.dictionary,
      nameWords: knowledge.nameWords,
      embedder,
      overrides: run.overrides,
      resume: {
        isResumed,
        keep: () => state.building.keep(buildingOf(run)),
        drop: () => state.building.drop(),
      },
    },
  );
  // If the run is stopped from now on, the next one brings this index up to date.
  await adopt(run, state, documents, { isFinished: false });
  await settleEngines(shards, indexUid, served);
  await state.learning.keepJudged(learning.judged);
  await nameValues(run, files, state, pipelineOf(run));
  await adopt(run, state, documents);
  await writeLearnedLines(engine.folder.learnedLines, learning.learned);
  await writeRejected(engine.folder.rejected, report.turnedAway);
  report.finish();
}

async function update(
  run: IndexRun,
  files: readonly SourceFile[],
  state: IndexState,
  readers: Readers,
): Promise<void> {
  const { engine, indexUid, report, embedder = null } = run;
  const changes = await planChanges(files, state, run);
  report.stillRejected(changes.stillRejected);
  const isSame =
    changes.changed.size === 0 &&
    changes.removed.length === 0 &&
    !(await hasStale(state)) &&
    (await isFinished(run, state));
  if (isSame) {
    if (run.isQuiet !== true)
      report.upToDate(state.meta?.documents ?? 0, files.length);
    return;
  }
  if (run.dryRun === true) {
    tellUpdate(report, changes);
    return;
  }
  await checkEmbedder(engine, embedder);
  const { shards } = engine;
  await shards.each((client) => renewKey(client, indexUid, embedder));
  await state.beginRun();
  const learning = await learn(run, files, state, readers);
  await addSources(changes, learning.sources, state);
  report.updating(files.length - changes.changed.size);
  const context = toContext(run, state, readers, learning);
  await shards.each((client) => unsettleCorpus(client, indexUid));
  await updateIndex(indexUid, inOrder(changes, files), context);
  await updateNames(indexUid, files, run, context);
  await updateGroups(shards, indexUid, state, files);
  await state.learning.keepJudged(learning.judged);
  await nameValues(run, files, state, pipelineOf(run));
  const documents = await state.claims.count();
  await adopt(run, state, documents);
  await writeLearnedLines(engine.folder.learnedLines, learning.learned);
  await writeRejected(engine.folder.rejected, report.turnedAway);
  checkHeld(await shards.count(indexUid), documents);
  report.finish(documents);
}
