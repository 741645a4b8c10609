import {
  FACT_FIELDS,
  onlyText,
  toArticleAddress,
} from "../export/export-format";
import type { ExportFormat } from "../export/export-format";
import { IdSum } from "./id-sum";
import { readCorpus } from "./read-corpus";
import { toMinute } from "./receipt-url";

/**
 * The receipt of a search as it is now, with all articles it finds: one JSON
 * object, whose last fields are written when all have been read. A file without
 * them was cut off; one whose corpus differs from `corpusAtEnd` was made while
 * articles were indexed.
 */
export const receiptJson: ExportFormat = {
  extension: "receipt.json",
  mediaType: "application/json; charset=utf-8",
  fields: FACT_FIELDS,
  async *write(batches, { search, origin, total, exportedAt }) {
    const at = toMinute(new Date(exportedAt));
    const corpus = await readVersion();
    const head = { at, search, ...corpus, found: total };
    yield `${JSON.stringify(head).slice(0, -1)},"results":[`;
    const sum = new IdSum();
    let between = "\n",
      read = 0;
    for await (const articles of batches) {
      const lines: string[] = [];
      for (const { id, title, url, date, source } of articles) {
        sum.add(id);
        const article = toArticleAddress(origin, id);
        const line = { id, title: onlyText(title), url, date, source, article };
        lines.push(between + JSON.stringify(line));
        between = ",\n";
      }
      read += articles.length;
      yield lines.join("");
    }
    const end = {
      read,
      set: Buffer.from(sum.finish(), "hex").toString("base64url"),
      corpusAtEnd: (await readVersion()).corpus,
    };
    yield `\n],${JSON.stringify(end).slice(1)}\n`;
  },
};

/** Nulls where that can't be said: while articles are indexed, too. */
async function readVersion() {
  const current = await readCorpus(new AbortController().signal);
  return current?.isSettled
    ? {
        corpus: current.corpus,
        settings: current.settings,
        articles: current.articles,
      }
    : { corpus: null, settings: null, articles: null };
}
