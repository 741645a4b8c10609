import { readFile } from "node:fs/promises";
import { z } from "zod/mini";
import type { OpenedEngine } from "../engine/open-engine.ts";
import type { EnrichedArticle } from "../enrich/enrich.ts";
import { UnknownNames } from "../enrich/officials/rename-officials.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { NOTHING_LEARNED } from "../learn/learned-lines.ts";
import type { Outcome } from "../outcome.ts";
import type { SearchDocument } from "../search-document.ts";
import { toCorpusArticles } from "../workers/corpus-articles.ts";
import { buildIndex, indexExists } from "./build-index.ts";
import { toFingerprint } from "./fingerprint.ts";
import { replaceFile } from "./replace-file.ts";
import type { RunReport } from "./run-report.ts";
import { toSearchDocument } from "./to-search-document.ts";
import { unifyOfficials } from "./unify-officials.ts";
import { writeLearnedLines } from "./write-learned-lines.ts";

/** What to index, and into what. */
export interface IndexRun {
  readonly engine: OpenedEngine;
  readonly indexUid: string;
  readonly paths: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly report: RunReport;
  readonly signal: AbortSignal;
  /** The user's own knowledge; null: none. */
  readonly knowledgeDir: string | null;
  /** Worker threads; without a number: as many as there are processors, up to eight. */
  readonly threads?: number | undefined;
  /** Learn the lines that recur in a source, and take them out; without a word: yes. */
  readonly learn?: boolean;
}

const stateSchema = z.object({
  engine: z.string(),
  indexUid: z.string(),
  fingerprint: z.string(),
  documents: z.number(),
});
type State = z.infer<typeof stateSchema>;

/** Reads, cleans, enriches and loads all articles into a new index, and swaps it in. Returns the number of documents. */
export async function runIndex({
  engine,
  indexUid,
  paths,
  today,
  report,
  signal,
  knowledgeDir,
  threads,
  learn = true,
}: IndexRun): Promise<number> {
  const { client } = engine;
  const fingerprint = await toFingerprint(paths, { learn, knowledgeDir });
  const knowledge = loadKnowledge({ ownFolder: knowledgeDir });
  const unknown = new UnknownNames();
  let learned = NOTHING_LEARNED;
  const articles = toCorpusArticles(paths, {
    today,
    threads,
    learn,
    knowledgeDir,
    signal,
    onLearned: (found) => {
      learned = found;
    },
  });
  const documents = await buildIndex(
    client,
    indexUid,
    toDocuments(articles, report, unknown),
    {
      signal,
      dictionary: knowledge.dictionary,
      onProgress: ({ sent }) => report.sent(sent),
      onLoaded: async (uid) => {
        await unifyOfficials(client, uid, unknown, knowledge.people);
      },
    },
  );
  report.finish();
  await writeLearnedLines(engine.folder.learnedLines, learned);
  await writeState(engine, {
    engine: engine.name,
    indexUid,
    fingerprint,
    documents,
  });
  return documents;
}

/** Whether the index holds just what these paths would give: nothing has changed since it was built. */
export async function isUpToDate({
  engine,
  indexUid,
  paths,
  knowledgeDir,
  learn = true,
}: Pick<
  IndexRun,
  "engine" | "indexUid" | "paths" | "knowledgeDir" | "learn"
>): Promise<boolean> {
  const state = await readState(engine);
  if (
    state === null ||
    state.engine !== engine.name ||
    state.indexUid !== indexUid
  )
    return false;
  if (
    state.fingerprint !==
      (await toFingerprint(paths, { learn, knowledgeDir })) ||
    !(await indexExists(engine.client, indexUid))
  )
    return false;
  return (
    (await engine.client.index(indexUid).getStats()).numberOfDocuments ===
    state.documents
  );
}

async function readState({ folder }: OpenedEngine): Promise<State | null> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(folder.state, "utf8")));
  } catch {
    // No state, or one of another version: the index is built anew.
    return null;
  }
}

async function writeState(
  { folder }: OpenedEngine,
  state: State,
): Promise<void> {
  await replaceFile(folder.state, JSON.stringify(state));
}

/** Accepted articles as documents. Two files with one canonical URL are one article: the first in name order stays. */
async function* toDocuments(
  articles: AsyncIterable<Outcome<EnrichedArticle>>,
  report: RunReport,
  unknown: UnknownNames,
): AsyncGenerator<SearchDocument> {
  const firstOf = new Map<string, string>();
  for await (const outcome of articles) {
    if (!outcome.ok) {
      report.rejected(outcome.file, outcome.rejection);
      continue;
    }
    const document = toSearchDocument(outcome.value);
    const first = firstOf.get(document.id);
    if (first !== undefined) {
      report.sameUrl(document.path, first);
      continue;
    }
    firstOf.set(document.id, document.path);
    report.accepted(document);
    unknown.add(document.evidence);
    yield document;
  }
}
