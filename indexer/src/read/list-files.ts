import { opendir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../errors.ts";

/** A file to read, and the name it goes by. */
export interface SourceFile {
  readonly file: string;
  /** Under the root it was found in, "/" as separator; a path given as a file goes by its own name. */
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Why it cannot be read: a folder that nobody may open stands for the files in it. */
  readonly problem?: unknown;
}

/** What a corpus folder may hold, by file name's ending. Others are left alone without a word. */
const ARTICLE_FILE = /\.(txt|text|md|html?|xhtml|json|jsonl|ndjson)$/i;

/** Documentation about a corpus is no article of it. */
const NOT_ARTICLE = /^(readme|license|licence|changelog)(\.|$)/i;

/**
 * Lists the article files under the given paths: folders recursively, names in code point order, so that the same
 * corpus gives the same order on any machine. Hidden files, symbolic link loops and dangling links are passed over.
 *
 * @throws UsageError for a path that does not exist
 */
export async function* listFiles(
  roots: readonly string[],
): AsyncGenerator<SourceFile> {
  // One folder's files go by their path in it; with several, the folder is part of the name, so that none are alike.
  const isAlone = roots.length === 1;
  for (const root of roots) {
    const entry = await stat(root).catch((cause: unknown) => {
      throw new UsageError(
        `${root}: ${isMissing(cause) ? "no such file or folder" : "cannot be opened"}`,
        "Check the path, or set ARTICLES_DIR to your articles' folder.",
        cause,
      );
    });
    const name = path
      .normalize(root)
      .split(path.sep)
      .join("/")
      .replace(/\/+$/, "");
    if (entry.isDirectory()) yield* walk(root, isAlone ? "" : name, new Set());
    else yield toSourceFile(root, isAlone ? path.basename(root) : name, entry);
  }
}

const isMissing = (cause: unknown) =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT";

const toSourceFile = (
  file: string,
  name: string,
  entry: { size: number; mtimeMs: number },
): SourceFile => ({
  file,
  path: name,
  bytes: entry.size,
  modifiedMs: entry.mtimeMs,
});

async function* walk(
  folder: string,
  under: string,
  ancestors: ReadonlySet<string>,
): AsyncGenerator<SourceFile> {
  let real: string;
  const names: string[] = [];
  try {
    real = await realpath(folder);
    if (ancestors.has(real)) return;
    for await (const { name } of await opendir(folder))
      if (!name.startsWith(".")) names.push(name);
  } catch (problem) {
    yield {
      file: folder,
      path: under || folder,
      bytes: 0,
      modifiedMs: 0,
      problem,
    };
    return;
  }
  for (const name of names.sort()) {
    const file = path.join(folder, name);
    const shown = under === "" ? name : `${under}/${name}`;
    const entry = await stat(file).catch(() => null);
    if (entry === null) continue;
    if (entry.isDirectory())
      yield* walk(file, shown, new Set([...ancestors, real]));
    else if (
      entry.isFile() &&
      ARTICLE_FILE.test(name) &&
      !NOT_ARTICLE.test(name)
    )
      yield toSourceFile(file, shown, entry);
  }
}
