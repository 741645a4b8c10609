#!/usr/bin/env node
// Trains the models that tell a body's blocks from others, and prints how they do on sites they were not trained on.
//
//   npm run train -- --data ../shared/bench/data/html [--kind html] [--check]
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Command, Option } from "commander";
import { MARKUP_NAMES } from "../clean/html/html-blocks.ts";
import { toLogOdds, type BoostedTrees } from "../clean/model/boosted-trees.ts";
import { choose } from "../clean/select-body.ts";
import { TEXT_NAMES } from "../clean/model/text-evidence.ts";
import {
  readGoldPages,
  readLabelledPages,
  readOwnPages,
  type LabelledFolder,
  type LabelledPage,
  type PageKind,
} from "./body-pages.ts";
import { growTrees, type TrainingSet } from "./grow-trees.ts";
import { toTokens } from "./label-blocks.ts";
import { packTrees } from "./pack-trees.ts";
import { scoreTexts } from "./score-texts.ts";

/** Small trees, few of them: deeper ones and more did no better on other sites, and the weights stay at some kilobytes. */
const OPTIONS = { depth: 3, trees: 120, learningRate: 0.15 } as const;
const FOLDS = 6;

const projectFile = (name: string) =>
  fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** Pages of all kinds, and the sample articles: the noise that text scrapes hold. */
const labelledFolders = (folder: string): readonly LabelledFolder[] => [
  {
    folder: path.join(folder, "htmldate-default/html"),
    labelFile: projectFile("indexer/training/body-labels.json"),
    urlFile: path.join(folder, "htmldate-default/urls.json"),
    suite: "hand-labelled",
  },
  {
    folder: projectFile("articles"),
    labelFile: projectFile("indexer/training/article-labels.json"),
    suite: "articles",
  },
];

const OWN_PAGES = projectFile("indexer/test/fixtures");
const SUITES: Readonly<Record<PageKind, readonly string[]>> = {
  html: ["zyte", "fundus"],
  text: ["zyte-flat", "fundus-flat"],
};
const NAMES: Readonly<Record<PageKind, readonly string[]>> = {
  html: [...TEXT_NAMES, ...MARKUP_NAMES],
  text: TEXT_NAMES,
};

/** A block counts for as many tokens as it has, and some for being one; a page for one page. */
const TOKENS_PER_BLOCK = 6;
const LEAST_PAGE_TOKENS = 50;

/** A block that is half in the gold text teaches little. */
const MIXED_WEIGHT = 0.4;

function toTrainingSet(pages: readonly LabelledPage[]): TrainingSet {
  return {
    rows: pages.flatMap(({ rows }) => rows),
    labels: pages.flatMap(({ labels }) =>
      labels.map(({ share }) => Number(share >= 0.5)),
    ),
    weights: pages.flatMap(({ labels, isRuledOut, gold }) => {
      const total = Math.max(LEAST_PAGE_TOKENS, toTokens(gold).length);
      return labels.map(({ tokens, share }, at) =>
        isRuledOut[at] === true
          ? 0
          : (((tokens + TOKENS_PER_BLOCK) * 20) / total) *
            (share > 0.25 && share < 0.75 ? MIXED_WEIGHT : 1),
      );
    }),
  };
}

/** The same fold for a site on any machine. */
const foldOf = (site: string) => {
  let hash = 7;
  for (const letter of site)
    hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
};

function report(pages: readonly LabelledPage[], kind: PageKind): void {
  const models = new Map<number, BoostedTrees>();
  for (let fold = 0; fold < FOLDS; fold += 1)
    models.set(
      fold,
      growTrees(
        NAMES[kind],
        toTrainingSet(pages.filter(({ site }) => foldOf(site) !== fold)),
        OPTIONS,
      ),
    );
  for (const suite of new Set(pages.map((page) => page.suite))) {
    const scored = pages
      .filter((page) => page.suite === suite)
      .map(({ blocks, rows, isRuledOut, gold, site }) => {
        const model = models.get(foldOf(site));
        const odds = rows.map((row, at) =>
          model === undefined || isRuledOut[at] === true
            ? -Infinity
            : toLogOdds(model, row),
        );
        const chosen = choose(blocks, odds);
        const body = blocks.flatMap(({ text }, at) =>
          chosen.has(at) ? [text] : [],
        );
        return [gold, body.join("\n")] as const;
      });
    process.stdout.write(
      `${kind} ${suite}, ${scored.length} pages: ${JSON.stringify(scoreTexts(scored))}\n`,
    );
  }
}

const { data, kind, check } = new Command("train-body-model")
  .requiredOption("--data <folder>", "suites of pages with gold bodies")
  .addOption(new Option("--kind <kind>").choices(["html", "text"]))
  .option("--check", "only print scores on sites not trained on", false)
  .parse()
  .opts<{ data: string; kind?: PageKind; check: boolean }>();

for (const each of kind === undefined ? (["html", "text"] as const) : [kind]) {
  const pages: LabelledPage[] = [];
  for (const suite of SUITES[each])
    pages.push(...(await readGoldPages(data, suite, each)));
  for (const labelled of labelledFolders(data))
    pages.push(...(await readLabelledPages(labelled, each)));
  pages.push(...(await readOwnPages(OWN_PAGES, each)));
  process.stderr.write(
    `${each}: ${pages.length} pages, ${pages.reduce((sum, { rows }) => sum + rows.length, 0)} blocks\n`,
  );
  if (check) report(pages, each);
  else {
    const file = fileURLToPath(
      new URL(`../../src/clean/model/${each}-weights.ts`, import.meta.url),
    );
    const before = readFileSync(file, "utf8");
    const weights = packTrees(
      growTrees(NAMES[each], toTrainingSet(pages), OPTIONS),
      NAMES[each],
    );
    writeFileSync(
      file,
      `${before.slice(0, before.indexOf("= {"))}= ${weights};\n`,
    );
  }
}
