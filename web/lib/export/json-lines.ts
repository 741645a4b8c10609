import type { ExportedArticle, ExportFormat } from "./export-format";
import { FACT_FIELDS, onlyText, toArticleAddress } from "./export-format";

/**
 * JSON Lines: first what was searched for, then an article a line with its text
 * and evidence, and at the end how many there were. A file without the last
 * line was cut off.
 */
export const jsonLines: ExportFormat = {
  extension: "jsonl",
  mediaType: "application/jsonl; charset=utf-8",
  fields: [...FACT_FIELDS, "text", "evidence"],
  async *write(batches, { search, origin, total, exportedAt, readVersion }) {
    const indexVersion = await readVersion();
    yield toLine({
      type: "search",
      ...search,
      total,
      exportedAt,
      indexVersion,
    });
    let articles = 0;
    for await (const batch of batches) {
      articles += batch.length;
      yield batch.map((article) => toLine(toRecord(article, origin))).join("");
    }
    yield toLine({ type: "end", articles, indexVersion: await readVersion() });
  },
};

const toLine = (record: object) => `${JSON.stringify(record)}\n`;

function toRecord(article: ExportedArticle, origin: string) {
  const { title, text, year: _year, month: _month, ...fields } = article;
  // What helps the engine to find it, and was not read.
  const {
    names: _names,
    compounds: _compounds,
    respelled: _respelled,
    concepts: _concepts,
    ...facts
  } = fields;
  return {
    type: "article",
    ...facts,
    title: onlyText(title),
    text: onlyText(text),
    article: toArticleAddress(origin, article.id),
  };
}
