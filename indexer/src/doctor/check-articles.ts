import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { listFiles } from "../read/list-files.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";

/** What the articles' folder looks like from outside the files. */
export interface ArticleFiles {
  readonly folder: string;
  readonly files: number;
  /** Files and folders that cannot be opened. */
  readonly unreadable: readonly string[];
  /** Paths of files of the future. */
  readonly future: readonly string[];
}

/** File systems keep times to two seconds, some in the local time of another zone. */
const CLOCK_SLACK_MS = 86_400_000;

/**
 * Looks at every article file, and opens none.
 *
 * @throws UsageError where there is no such folder
 */
export async function readArticleFiles(
  folder: string,
  now: Date,
): Promise<ArticleFiles> {
  let files = 0;
  const unreadable: string[] = [],
    future: string[] = [];
  for await (const source of listFiles([folder])) {
    files += 1;
    const { file, fileBytes, path, problem, modifiedMs } = source;
    const isReadable =
      problem === undefined &&
      (await access(fileBytes ?? file, constants.R_OK).then(
        () => true,
        () => false,
      ));
    if (!isReadable) unreadable.push(path);
    if (modifiedMs > now.getTime() + CLOCK_SLACK_MS) future.push(path);
  }
  return { folder, files, unreadable, future };
}

/** `a.txt`; `a.txt and 3 more` */
const toNames = ([first = "", ...others]: readonly string[]) =>
  others.length === 0 ? first : `${first} and ${others.length} more`;

/** Whether there are articles, and all can be read. */
export function checkArticles({
  folder,
  files,
  unreadable,
}: ArticleFiles): Finding {
  if (unreadable.length > 0)
    return fail(
      "articles",
      `${toNames(unreadable)} in ${folder} cannot be read`,
      `chmod -R u+rX ${folder}, or chown it to who runs this`,
    );
  return files === 0
    ? warn(
        "articles",
        `${folder} holds no article`,
        "put articles there, or set ARTICLES_DIR to your folder (README has the kinds of files)",
      )
    : ok("articles", `${files.toLocaleString("en")} files in ${folder}`);
}

/** Whether the clock can be right: no article's date lies after today, so a clock behind its time loses dates. */
export function checkClock(
  now: Date,
  future: readonly string[],
  lastRun: string | null,
): Finding {
  const today = now.toISOString();
  const set = "set the clock (timedatectl set-ntp true)";
  if (lastRun !== null && Date.parse(lastRun) > now.getTime() + CLOCK_SLACK_MS)
    return fail(
      "clock",
      `it is ${today}, and the last run ended ${lastRun}`,
      set,
    );
  return future.length > 0
    ? warn(
        "clock",
        `it is ${today}, and ${toNames(future)} is of a later time`,
        `${set}, or mend the files' times with touch`,
      )
    : ok("clock", today);
}
