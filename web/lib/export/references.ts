import { CITATION_FILES, formatCitations } from "../format-citations";
import { toCitation } from "../to-citation";
import { FACT_FIELDS } from "./export-format";
import type { ExportFormat } from "./export-format";

const END_OF_RECORD = "ER  - \r\n";

/** BibTeX. What is outside of entries is a comment: so the file begins with the search. */
export const bibtex: ExportFormat = {
  extension: "bib",
  mediaType: CITATION_FILES.bib,
  fields: FACT_FIELDS,
  async *write(batches, { search, total, exportedAt }) {
    yield `% ${total} articles found by ${search.address}\n% ${exportedAt}\n\n`;
    for await (const articles of batches)
      yield formatCitations(articles.map(toCitation), "bib");
  },
};

/** RIS. It has no comments: each reference has the search as a note. */
export const ris: ExportFormat = {
  extension: "ris",
  mediaType: CITATION_FILES.ris,
  fields: FACT_FIELDS,
  async *write(batches, { search }) {
    const note = `N1  - Found by ${search.address}\r\n`;
    for await (const articles of batches)
      yield formatCitations(articles.map(toCitation), "ris").replaceAll(
        END_OF_RECORD,
        note + END_OF_RECORD,
      );
  },
};
