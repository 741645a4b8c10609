// Trains the model that says which of the countries named an article is about, and writes its weights.
//
//   npm run --silent build -- --only=indexer
//   node indexer/dist/training/train-countries.js --complete NEWS.ndjson --right CALLS.ndjson \
//     --beside indexer/test/samples/de.json --articles articles --out indexer/src/enrich/countries/salience-weights.ts
//
// --complete  records whose labels are all there is: {"id", "title", "text", "date", "gold": {"countries": ["KR"]}}
// --right     records whose labels are right but not all
// --beside    labels of files: {"PATH": {"countries": {"must": [], "mustNot": []}}}; the files are under --articles
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { FEATURES } from "../enrich/countries/features.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import {
  readFileLabels,
  readLabelled,
  readRecordLabels,
  type LabelledArticle,
} from "./labelled-countries.ts";
import {
  fitLogistic,
  predict,
  type Case,
  type LogisticModel,
} from "./logistic.ts";

const FOLDS = 5;
const RIDGE = 1;
/** Business news in 1987 outnumbers the rest by far; diplomacy is what the search is for. */
const PARTIAL_WEIGHT = 12;
const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
/** Labels of the United States in the newswire set follow the company, not the text. */
const UNRELIABLE = "US";

const BESIDE = "beside";

interface LabelledSet {
  readonly name: string;
  readonly isComplete: boolean;
  readonly articles: readonly LabelledArticle[];
}

const { values } = parseArgs({
  options: {
    complete: { type: "string", multiple: true, default: [] },
    right: { type: "string", multiple: true, default: [] },
    beside: { type: "string", multiple: true, default: [] },
    articles: { type: "string", multiple: true, default: [] },
    out: { type: "string" },
  },
});

async function readSets(): Promise<LabelledSet[]> {
  const knowledge = loadKnowledge();
  const sets: LabelledSet[] = [];
  for (const [files, isComplete] of [
    [values.complete, true],
    [values.right, false],
  ] as const)
    for (const file of files) {
      const labels = readRecordLabels(file, { areComplete: isComplete });
      const articles = await readLabelled([file], labels, knowledge);
      sets.push({ name: file, isComplete, articles });
    }
  const labels = readFileLabels(values.beside);
  const articles = await readLabelled(values.articles, labels, knowledge);
  sets.push({ name: BESIDE, isComplete: false, articles });
  return sets;
}

/** The cases of a set's articles; what no label speaks of is left out. */
const toCases = ({ name, isComplete, articles }: LabelledSet): Case[] =>
  articles.flatMap(({ labels, candidates }) =>
    candidates.flatMap(({ code, inputs }) => {
      const isPositive = labels.right.has(code);
      const isKnown = isPositive || (labels.wrong?.has(code) ?? true);
      return isKnown && !(isComplete && code === UNRELIABLE)
        ? [{ inputs, isPositive, weight: name === BESIDE ? PARTIAL_WEIGHT : 1 }]
        : [];
    }),
  );

const train = (sets: readonly LabelledSet[]) =>
  fitLogistic(sets.flatMap(toCases), { ridge: RIDGE });

/** A fold by the id's digest: the same on every run, and all of an article's countries in one. */
const foldOf = (id: string) =>
  (createHash("sha256").update(id).digest()[0] ?? 0) % FOLDS;

const inFold = (set: LabelledSet, is: (fold: number) => boolean) => ({
  ...set,
  articles: set.articles.filter(({ id }) => is(foldOf(id))),
});

function score(
  parts: readonly {
    readonly set: LabelledSet;
    readonly model: LogisticModel;
  }[],
  threshold: number,
) {
  let hit = 0,
    wrong = 0,
    missed = 0;
  for (const { set, model } of parts)
    for (const { labels, candidates } of set.articles) {
      const skip = (code: string) => set.isComplete && code === UNRELIABLE;
      const right = [...labels.right].filter((code) => !skip(code));
      if (right.length === 0) continue;
      const found = new Set(
        candidates
          .filter(({ inputs }) => predict(model, inputs) >= threshold)
          .map(({ code }) => code)
          .filter((code) => !skip(code)),
      );
      for (const code of found)
        if (labels.right.has(code)) hit += 1;
        else if (labels.wrong?.has(code) ?? true) wrong += 1;
      missed += right.filter((code) => !found.has(code)).length;
    }
  const precision = hit / Math.max(1, hit + wrong),
    recall = hit / Math.max(1, hit + missed);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return [precision, recall, f1].map((value) => value.toFixed(4)).join(" ");
}

const sets = await readSets();
const folds = Array.from({ length: FOLDS }, (_, fold) => ({
  model: train(sets.map((set) => inFold(set, (other) => other !== fold))),
  fold,
}));
for (const set of sets)
  for (const threshold of THRESHOLDS) {
    const parts = folds.map(({ model, fold }) => ({
      model,
      set: inFold(set, (other) => other === fold),
    }));
    process.stdout.write(
      `${set.name} at ${threshold}: precision recall F1 ${score(parts, threshold)}\n`,
    );
  }

const rounded = (weight: number) => Number(weight.toFixed(3));
const { bias, weights } = train(sets);
const lines = FEATURES.map(
  (name, at) => `  ${name}: ${rounded(weights[at] ?? 0)},\n`,
);
if (values.out !== undefined) {
  const head = /^[^]*?(?=export const BIAS)/u.exec(
    readFileSync(values.out, "utf8"),
  );
  writeFileSync(
    values.out,
    `${head?.[0] ?? ""}export const BIAS = ${rounded(bias)};\n\nexport const WEIGHTS: Readonly<Record<FeatureName, number>> = {\n${lines.join("")}};\n`,
  );
}
