import { isUtf8 } from "node:buffer";
import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../errors.ts";
import { toShownName } from "../shown-text.ts";

/** The path that stands for standard input. */
export const STDIN = "-";

/** A file to read, and the name it goes by. */
export interface SourceFile {
  readonly file: string;
  /** The path's own bytes where they are no valid UTF-8: old archives unpack to such names. */
  readonly fileBytes?: Buffer;
  /**
   * Under the root it was found in, "/" as separator; a path given as a file goes by its own name. Control characters,
   * and bytes that are no UTF-8, are written as in an address: %0A.
   */
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** When its entry changed: its content, owner or permissions. */
  readonly changedMs: number;
  /** Why it cannot be read: a folder that nobody may open stands for the files in it. */
  readonly problem?: unknown;
}

/** What a corpus folder may hold, by file name's ending. Others are left alone without a word. */
const ARTICLE_FILE =
  /\.(txt|text|md|html?|xhtml|json|jsonl|ndjson|warc)(\.gz)?$/i;

/** Documentation about a corpus is no article of it. */
const NOT_ARTICLE = /^(readme|license|licence|changelog)(\.|$)/i;

/**
 * Lists the article files under the given paths: folders recursively, names in code point order, so that the same
 * corpus gives the same order on any machine. Hidden files, symbolic link loops and dangling links are passed over.
 * The path "-" is standard input.
 *
 * @throws UsageError for a path that does not exist
 */
export async function* listFiles(
  roots: readonly string[],
): AsyncGenerator<SourceFile> {
  // One folder's files go by their path in it; with several, the folder is part of the name, so that none are alike.
  const isAlone = roots.length === 1;
  for (const root of roots) {
    if (root === STDIN) {
      yield {
        file: STDIN,
        path: "stdin",
        bytes: 0,
        modifiedMs: 0,
        changedMs: 0,
      };
      continue;
    }
    const entry = await stat(root).catch((cause: unknown) => {
      throw new UsageError(
        `${root}: ${codeOf(cause) === "ENOENT" ? "no such file or folder" : "cannot be opened"}`,
        "Check the path, or set ARTICLES_DIR to your articles' folder.",
        cause,
      );
    });
    const name = path
      .normalize(root)
      .split(path.sep)
      .join("/")
      .replace(/\/+$/, "");
    if (entry.isDirectory())
      yield* walk(
        { file: root, path: isAlone ? "" : toShownName(name) },
        new Set(),
      );
    else {
      const shown = toShownName(isAlone ? path.basename(root) : name);
      yield toSourceFile({ file: root, path: shown }, entry);
    }
  }
}

const codeOf = (cause: unknown) =>
  cause instanceof Error && "code" in cause ? cause.code : null;

/** A file or folder: where it is, and how its name is shown. */
type Place = Pick<SourceFile, "file" | "fileBytes" | "path">;

const toSourceFile = (
  place: Place,
  entry: Pick<Stats, "size" | "mtimeMs" | "ctimeMs">,
): SourceFile => ({
  ...place,
  bytes: entry.size,
  modifiedMs: entry.mtimeMs,
  changedMs: entry.ctimeMs,
});

async function* walk(
  folder: Place,
  ancestors: ReadonlySet<string>,
): AsyncGenerator<SourceFile> {
  let real: string, places: readonly Place[];
  try {
    real = await realpath(toPath(folder), "latin1");
    if (ancestors.has(real)) return;
    places = await readPlaces(folder);
  } catch (problem) {
    const name = folder.path || toShownName(folder.file);
    yield {
      ...folder,
      path: name,
      bytes: 0,
      modifiedMs: 0,
      changedMs: 0,
      problem,
    };
    return;
  }
  for (const place of places) {
    const name = path.posix.basename(place.path);
    const isArticle = ARTICLE_FILE.test(name) && !NOT_ARTICLE.test(name);
    let entry: Stats;
    try {
      entry = await stat(toPath(place));
    } catch (problem) {
      // A link to nowhere or to itself, or a file that is gone by now, is no loss.
      const isGone = ["ENOENT", "ELOOP"].some(
        (code) => code === codeOf(problem),
      );
      if (isArticle && !isGone)
        yield { ...place, bytes: 0, modifiedMs: 0, changedMs: 0, problem };
      continue;
    }
    if (entry.isDirectory()) yield* walk(place, new Set([...ancestors, real]));
    else if (isArticle) yield toSourceFile(place, entry);
  }
}

const toPath = ({ file, fileBytes }: Place) => fileBytes ?? file;

/** What a folder holds and does not hide, names in code point order. */
async function readPlaces(folder: Place): Promise<readonly Place[]> {
  const names = await readdir(toPath(folder), "buffer");
  return names
    .filter((name) => name[0] !== DOT)
    .map((name) => toPlace(folder, name))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const DOT = 0x2e;

function toPlace(folder: Place, name: Buffer): Place {
  const isText = isUtf8(name);
  const file = path.join(folder.file, name.toString());
  const shown = toShownName(isText ? name.toString() : toAscii(name));
  const place = {
    file,
    path: folder.path === "" ? shown : `${folder.path}/${shown}`,
  };
  if (isText && folder.fileBytes === undefined) return place;
  const under = Buffer.from(toPath(folder));
  const fileBytes = Buffer.concat([under, Buffer.from(path.sep), name]);
  return { ...place, fileBytes };
}

/** Each byte beyond ASCII on its own, so that two names are never alike. `caf\xe9` → `caf%E9` */
const toAscii = (name: Buffer) =>
  name
    .toString("latin1")
    .replace(
      /[\x80-\xff]/g,
      (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`,
    );
