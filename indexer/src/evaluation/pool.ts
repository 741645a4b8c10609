import type { Meilisearch } from "meilisearch";
import type { SearchDocument } from "../search-document.ts";
import { onlyText, type CorpusArticle } from "./corpus.ts";
import { readJudgedQueries, type JudgedQuery } from "./cross-language.ts";
import type { OpenedCorpus } from "./evaluate.ts";
import { FIRST } from "./metrics.ts";

/** So much of an article's text is shown to who judges it. */
const BEGINNING = 220;

/**
 * Lists what is to be judged: for each query the first ten of both searches, and of the plain one for what it should
 * have been in the articles' languages, without what has been judged. An article is printed as its key, title and
 * beginning.
 */
export async function* toPools(
  client: Meilisearch,
  opened: OpenedCorpus,
): AsyncGenerator<string> {
  for (const query of readJudgedQueries()) {
    const pool = await findPool(query, opened);
    if (pool.length === 0) continue;
    yield `\n# ${query.id} | ${query.query} | ${query.about}`;
    for (const [at, article] of pool.entries()) {
      const { text } = await client
        .index<SearchDocument>(opened.uid)
        .getDocument(article.id, { fields: ["text"] });
      yield `${at + 1}\t${article.key}\t${article.title}\t${onlyText(text)
        .slice(0, BEGINNING)
        .replace(/\s+/gu, " ")}`;
    }
  }
}

/** What the searches find and nobody has judged yet; one version of each report. */
async function findPool(
  { query, seek, relevant, irrelevant }: JudgedQuery,
  { corpus: { articles, byKey }, systems }: OpenedCorpus,
): Promise<CorpusArticle[]> {
  const [plain] = systems;
  const lists = [
    ...(await Promise.all(systems.map(({ find }) => find(query, FIRST)))),
    ...(await Promise.all(
      plain === undefined ? [] : seek.map((each) => plain.find(each, FIRST)),
    )),
  ];
  const judged = new Set(
    [...relevant, ...irrelevant].map((key) => byKey.get(key)?.cluster),
  );
  const pool = new Map<string, CorpusArticle>();
  for (const id of lists.flat()) {
    const article = articles.get(id);
    if (article === undefined || judged.has(article.cluster)) continue;
    if (!pool.has(article.cluster)) pool.set(article.cluster, article);
  }
  return [...pool.values()];
}
