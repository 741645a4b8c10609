import path from "node:path";
import { fileURLToPath } from "node:url";
import type { OpenedEngine } from "../engine/open-engine.ts";
import { readKnowledge, type Knowledge } from "../knowledge/load-knowledge.ts";
import { readCorpus, type Corpus } from "./corpus.ts";
import {
  readJudgedQueries,
  scoreCrossLanguage,
  type CrossLanguageScores,
} from "./cross-language.ts";
import { findForeignNames, findNames } from "./foreign-name.ts";
import {
  readHardCases,
  scoreHardCases,
  writeCases,
  type HardCaseScores,
} from "./hard-cases.ts";
import { toKnownItems, type KnownItem } from "./known-items.ts";
import { KnownNames } from "./known-names.ts";
import { makeIndexes } from "./make-indexes.ts";
import { scoreKnownItems, type KnownItemScores } from "./score-known-items.ts";
import { writeSubset } from "./subset.ts";
import { ownSystem, plainSystem, type SearchSystem } from "./systems.ts";
import { TitleIndex } from "./title-words.ts";
import { WholeWords } from "./whole-words.ts";

/** The sample articles. */
export const SAMPLES = fileURLToPath(
  new URL("../../../articles", import.meta.url),
);

/** What to measure on. */
export interface EvaluateOptions {
  /** A folder of records, .ndjson.gz; null: the samples alone. */
  readonly data: string | null;
  /** The folder of the samples. */
  readonly samples: string;
  /** Articles of each file of records, beside those that are judged; null: all. */
  readonly limit: number | null;
  /** Known items of each kind for each source. */
  readonly perSource: number;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Take the indexes as they are. */
  readonly reuse: boolean;
  /** Which hard cases; null: all, among the samples. */
  readonly cases: readonly string[] | null;
}

/** What one search reaches. */
export interface SystemScores {
  readonly name: SearchSystem["name"];
  readonly knownItems: KnownItemScores;
  readonly crossLanguage: CrossLanguageScores;
  readonly hardCases: HardCaseScores;
}

/** What the run found out. */
export interface Evaluation {
  readonly articles: number;
  readonly systems: readonly SystemScores[];
}

/** The corpus in both indexes. */
export interface OpenedCorpus {
  readonly corpus: Corpus;
  /** Communiqué's index. */
  readonly uid: string;
  /** Plain first. */
  readonly systems: readonly SearchSystem[];
}

/** Indexes the articles both ways and reads what the queries are made of. */
export async function openCorpus(
  engine: OpenedEngine,
  { data, samples, limit, today, reuse }: EvaluateOptions,
): Promise<OpenedCorpus> {
  const judged = new Set(
    readJudgedQueries().flatMap(({ relevant, irrelevant }) =>
      relevant.concat(irrelevant),
    ),
  );
  const records =
    data === null || limit === null
      ? data
      : await writeSubset(data, path.join(engine.folder.path, "subset"), {
          limit,
          keep: judged,
        });
  const { own, plain } = await makeIndexes(engine, {
    name: limit === null ? "communique" : "communique-part",
    paths: records === null ? [samples] : [samples, records],
    today,
    reuse,
  });
  return {
    corpus: await readCorpus(engine.client, own, samples),
    uid: own,
    systems: [plainSystem(engine.client, plain), ownSystem(engine.client, own)],
  };
}

/** Measures both searches on all three parts. */
export async function evaluate(
  engine: OpenedEngine,
  options: EvaluateOptions,
): Promise<Evaluation> {
  const { corpus, systems } = await openCorpus(engine, options);
  const items = makeItems(corpus, readKnowledge(), options);
  const sheet = readJudgedQueries();
  const cases = readHardCases().filter(
    ({ id }) => options.cases?.includes(id) ?? true,
  );
  const pair = await makeIndexes(engine, {
    name: "communique-hard-cases",
    paths: [
      await writeCases(cases, engine.folder.path),
      ...(options.cases === null ? [options.samples] : []),
    ],
    today: options.today,
    learn: false,
  });
  const caseSystems = [
    plainSystem(engine.client, pair.plain),
    ownSystem(engine.client, pair.own, { allVersions: true }),
  ];
  const scores: SystemScores[] = [];
  for (const [at, system] of systems.entries())
    scores.push({
      name: system.name,
      knownItems: await scoreKnownItems(items, system, corpus),
      crossLanguage: await scoreCrossLanguage(sheet, system, corpus),
      hardCases: await scoreHardCases(
        cases,
        caseSystems[at] ?? system,
        await readCorpus(engine.client, pair.own, options.samples),
      ),
    });
  return { articles: corpus.articles.size, systems: scores };
}

/** Makes the known items of a corpus. */
export function makeItems(
  { articles }: Corpus,
  knowledge: Knowledge,
  { perSource }: Pick<EvaluateOptions, "perSource">,
): KnownItem[] {
  const names = new KnownNames(knowledge);
  const words = new WholeWords(
    [...articles.values()].map(({ title }) => title),
  );
  return toKnownItems(articles.values(), {
    wholeOf: (title, word) => words.around(title, word),
    titles: new TitleIndex(articles.values()),
    isName: (word, article) => names.isName(word, article),
    names: (article) => findNames(article, knowledge),
    foreignNames: (article) => findForeignNames(article, knowledge),
    perSource,
  });
}
