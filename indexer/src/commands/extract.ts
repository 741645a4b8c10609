import { once } from "node:events";
import type { EnrichedArticle } from "../enrich/enrich.ts";
import { EXIT } from "../errors.ts";
import { toDocumentId } from "../load/to-search-document.ts";
import { describeRejection } from "../outcome.ts";
import { toCorpusArticles } from "../workers/corpus-articles.ts";
import type { CommandContext } from "./command-context.ts";
import { toTerminalJson, toTerminalLine } from "../shown-text.ts";

/** Flags of `communique extract`. */
export interface ExtractOptions {
  /** Print what cleaning removed, and by which rule. */
  readonly audit: boolean;
  /** Worker threads; without a number: as many as there are processors, up to eight. */
  readonly threads?: number | undefined;
  /** Learn the lines that recur in a source, and take them out. */
  readonly learn: boolean;
}

/** Runs the pipeline and prints one JSON object a line on stdout instead of loading; rejections go to stderr. */
export async function extract(
  paths: readonly string[],
  { audit, threads, learn }: ExtractOptions,
  { settings, stdout, stderr, today, signal }: CommandContext,
): Promise<number> {
  for await (const outcome of toCorpusArticles(paths, {
    today,
    yearRules: settings.yearRules,
    threads,
    learn,
    knowledgeDir: settings.knowledgeDir,
    signal,
  })) {
    if (!outcome.ok) {
      stderr.write(
        `${toTerminalLine(`${outcome.file}: rejected: ${describeRejection(outcome.rejection)}`)}\n`,
      );
      continue;
    }
    const isFlowing = stdout.write(
      `${toTerminalJson(toLine(outcome.value, audit))}\n`,
    );
    if (!isFlowing) await once(stdout, "drain", { signal });
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
  agency: article.agency,
  domain: article.domain,
  url: article.url,
  date: article.date,
  datePrecision: article.datePrecision,
  dateFrom: article.dateFrom,
  dateTo: article.dateTo,
  dateInferred: article.dateInferred,
  countries: article.countries,
  officials: article.officials,
  mentions: article.mentions,
  ...(audit ? { removed: article.removed } : {}),
  duplicateOf: null,
});
