import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";

/** A file of its own takes 0.4 s, record 2,000 of a web archive 3 s; record 20,000 (76 MB) would take 17. */
const TIMEOUT_MS = 10_000;
const MAX_BYTES = 8 * 1024 * 1024;
/** Each takes a processor for as long as it runs. */
const MAX_RUNNING = 2;

const run = promisify(execFile);
let running = 0;

const answer = z.object({
  text: z.string(),
  removed: z.array(z.object({ rule: z.string(), text: z.string() })),
});

/** A piece of a page that is not of its article, and the cleaning rule that says so. */
export interface RemovedPiece {
  readonly rule: string;
  readonly text: string;
}

/** What cleaning took out of a page, or why that can't be told. */
export type RemovedText =
  | {
      readonly ok: true;
      readonly pieces: readonly RemovedPiece[];
      /** Whether the page is another one now than when it was indexed. */
      readonly isChanged: boolean;
    }
  | { readonly ok: false; readonly problem: "no-files" | "busy" | "failed" };

/**
 * Reads an article's page again, by the indexer's own command, and lists what
 * cleaning takes out of it. Without the indexer or the articles' folder beside
 * this server there is nothing to read. Server only.
 */
export async function readRemoved(article: {
  readonly path: string;
  readonly text: string;
}): Promise<RemovedText> {
  const { COMMUNIQUE_CLI: cli, ARTICLES_DIR: folder } = process.env;
  if (!cli || !folder) return { ok: false, problem: "no-files" };
  if (running >= MAX_RUNNING) return { ok: false, problem: "busy" };
  running += 1;
  try {
    // No shell, and "--": whatever the path is, it is one path.
    const { stdout } = await run(
      process.execPath,
      [cli, "removed", "--", article.path],
      { timeout: TIMEOUT_MS, maxBuffer: MAX_BYTES, killSignal: "SIGKILL" },
    );
    const { text, removed } = answer.parse(JSON.parse(stdout));
    return { ok: true, ...withRecurring(article.text, text, removed) };
  } catch {
    return { ok: false, problem: "failed" };
  } finally {
    running -= 1;
  }
}

/**
 * Adds the paragraphs that the page read by itself has and the indexed text has
 * not: they recur on other pages of the source. Pure.
 */
export function withRecurring(
  indexed: string,
  reread: string,
  removed: readonly RemovedPiece[],
): { readonly pieces: readonly RemovedPiece[]; readonly isChanged: boolean } {
  const known = new Set(toParagraphs(indexed));
  const now = toParagraphs(reread);
  const recurring = now.filter((paragraph) => !known.has(paragraph));
  const present = new Set(now);
  return {
    pieces: [
      ...removed.filter(({ text }) => text.trim() !== ""),
      ...recurring.map((text) => ({ rule: "recurs-in-source", text })),
    ],
    isChanged: [...known].some((paragraph) => !present.has(paragraph)),
  };
}

const toParagraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
