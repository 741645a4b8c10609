import { once } from "node:events";
import type { EnrichedArticle } from "../enrich/enrich.ts";
import { EXIT } from "../errors.ts";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { toDocumentId } from "../load/to-search-document.ts";
import { describeRejection } from "../outcome.ts";
import { toArticles } from "../pipeline.ts";
import { listFiles } from "../read/list-files.ts";
import { readPages } from "../read/read-pages.ts";
import type { CommandContext } from "./command-context.ts";

/** Flags of `communique extract`. */
export interface ExtractOptions {
  /** Print what cleaning removed, and by which rule. */
  readonly audit: boolean;
}

/** Runs the pipeline and prints one JSON object a line on stdout instead of loading; rejections go to stderr. */
export async function extract(
  paths: readonly string[],
  { audit }: ExtractOptions,
  context: CommandContext,
): Promise<number> {
  const knowledge = loadKnowledge();
  for await (const outcome of toArticles(
    readPages(listFiles(paths)),
    knowledge,
    { today: context.today },
  )) {
    if (!outcome.ok) {
      context.stderr.write(
        `${outcome.file}: rejected: ${describeRejection(outcome.rejection)}\n`,
      );
      continue;
    }
    const isFlowing = context.stdout.write(
      `${JSON.stringify(toLine(outcome.value, audit))}\n`,
    );
    if (!isFlowing) await once(context.stdout, "drain");
  }
  return EXIT.done;
}

const toLine = (article: EnrichedArticle, audit: boolean) => ({
  path: article.path,
  id: toDocumentId(article),
  title: article.title,
  titleSource: article.titleSource,
  text: article.text,
  language: article.language,
  source: article.source,
  url: article.url,
  date: article.date,
  datePrecision: article.datePrecision,
  dateFrom: article.dateFrom,
  dateTo: article.dateTo,
  countries: article.countries,
  officials: article.officials,
  mentions: article.mentions,
  ...(audit ? { removed: article.removed } : {}),
  duplicateOf: null,
});
