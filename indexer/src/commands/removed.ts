import { clean, type CleanArticle } from "../clean/clean.ts";
import { EXIT, IndexerError, UsageError } from "../errors.ts";
import { describeRejection, type Outcome } from "../outcome.ts";
import { findIndexedFile } from "../read/find-indexed-file.ts";
import { readPages } from "../read/read-pages.ts";
import type { CommandContext } from "./command-context.ts";
import { toTerminalJson } from "../shown-text.ts";

/**
 * Reads one article's page again from ARTICLES_DIR and prints what cleaning took out of it, as one JSON object: title,
 * text, and removed pieces with their rules. Lines that are left out because they recur on other pages of the source
 * stay in the text: only a run over the whole folder learns them.
 *
 * @throws UsageError for a path that names no page in the folder, IndexerError for a page that can't be read
 */
export async function removed(
  documentPath: string,
  { settings, stdout }: CommandContext,
): Promise<number> {
  const source = await findIndexedFile(settings.articlesDir, documentPath);
  if (source === null)
    throw new UsageError(
      `${documentPath}: no such file in ${settings.articlesDir}`,
      "Give the path as the index shows it, and set ARTICLES_DIR to the folder that was indexed.",
    );
  for await (const page of readPages([source])) {
    if (!page.ok) {
      if (page.file === documentPath) throw toError(page);
      continue;
    }
    if (page.value.path !== documentPath) continue;
    const article = clean(page.value);
    if (!article.ok) throw toError(article);
    stdout.write(`${toTerminalJson(toLine(article.value))}\n`);
    return EXIT.done;
  }
  throw new UsageError(
    `${documentPath}: no such page in ${source.path}`,
    "Index the folder again: the file has changed.",
  );
}

const toError = ({ file, rejection }: Extract<Outcome<never>, { ok: false }>) =>
  new IndexerError(
    `${file}: ${describeRejection(rejection)}`,
    "Index the folder again: the file has changed.",
  );

const toLine = ({ path, title, text, removed: pieces }: CleanArticle) => ({
  path,
  title,
  text,
  removed: pieces.map(({ rule, text: piece, place }) => ({
    rule,
    text: piece,
    place,
  })),
});
