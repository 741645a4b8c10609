import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { isPortFree } from "../engine/free-port.ts";
import type { OpenedEngine } from "../engine/open-engine.ts";
import { toFolderOptions } from "../engine/replace-database.ts";
import { whenLost, withEngine } from "../engine/with-engine.ts";
import { EXIT, IndexerError, UsageError } from "../errors.ts";
import type { IndexRun } from "../load/run-index.ts";
import { textOutput } from "../load/report-output.ts";
import { RunReport } from "../load/run-report.ts";
import { watchArticles } from "../start/watch-articles.ts";
import { runFirst } from "./first-run.ts";
import { runAgain } from "./run-again.ts";
import { warnOfDisk } from "./warn-of-disk.ts";
import { startWeb, type WebServer } from "../start/web-server.ts";
import type { CommandContext } from "./command-context.ts";

const CLI = fileURLToPath(new URL("../cli.js", import.meta.url));

const NO_OTHER_KEYS = {
  MEILI_SEARCH_KEY_FILE: "",
  MEILI_MASTER_KEY: "",
  MEILI_MASTER_KEY_FILE: "",
  MEILI_ADMIN_KEY: "",
  MEILI_ADMIN_KEY_FILE: "",
};

/** Flags of `communique start`. */
export interface StartOptions {
  /** Move a database of another engine version aside. */
  readonly replaceDatabase: boolean;
}

/** Engine, index, watcher and web server in one: runs until it is stopped. */
export async function start(
  { replaceDatabase }: StartOptions,
  context: CommandContext,
): Promise<number> {
  const { settings, stderr, signal } = context;
  if (!(await isPortFree(settings.port, settings.hostname)))
    throw new UsageError(
      `port ${settings.port} is in use`,
      `Stop the program that uses it, or choose another: PORT=${settings.port + 1} npm start`,
    );
  await warnOfDisk(settings, textOutput(stderr));
  try {
    return await withEngine(
      settings,
      {
        ...toFolderOptions(replaceDatabase, stderr),
        onLost: (problem) => stderr.write(`${problem}; starting another\n`),
      },
      (engine) => startOn(engine, context),
    );
  } catch (error) {
    if (signal.aborted) return EXIT.done;
    throw error;
  }
}

async function startOn(
  engine: OpenedEngine,
  context: CommandContext,
): Promise<number> {
  const { settings, stderr, signal } = context;
  const web = await startWeb({
    hostname: settings.hostname,
    port: settings.port,
    env: webEnvironment(engine, context),
  });
  try {
    const run: IndexRun = {
      engine,
      indexUid: settings.indexUid,
      paths: [settings.articlesDir],
      today: context.today,
      yearRules: settings.yearRules,
      report: new RunReport(textOutput(stderr)),
      signal,
      knowledgeDir: settings.knowledgeDir,
      embedder: settings.embedder,
      overrides: settings.overrides,
    };
    await runFirst(run);
    context.stdout.write(`\nCommuniqué is ready: ${web.address}\n`);
    return await serve(engine, web, context);
  } finally {
    await web.stop();
  }
}

/** The web server gets no more than it needs: the search key, and none of those that the start command may have got. */
function webEnvironment(
  engine: OpenedEngine,
  { settings }: CommandContext,
): Record<string, string> {
  if (engine.searchKey === null)
    throw new UsageError(
      "MEILI_SEARCH_KEY is not set: the web server has no key to the engine",
      "Set it, or MEILI_SEARCH_KEY_FILE, to the search key that was made with the admin key (communique keys).",
    );
  return {
    MEILI_HOST: engine.shards.hosts.join(),
    MEILI_INDEX: settings.indexUid,
    MEILI_SEARCH_KEY: engine.searchKey,
    ...NO_OTHER_KEYS,
    // For what cleaning took out of an article: it is read again, by `communique removed`.
    ARTICLES_DIR: settings.articlesDir,
    COMMUNIQUE_CLI: CLI,
  };
}

/** Watches the articles until the user stops it, or a part ends that should not. */
async function serve(
  engine: OpenedEngine,
  web: WebServer,
  context: CommandContext,
): Promise<number> {
  const { settings, signal } = context;
  const unwatch = watchArticles([settings.articlesDir], () =>
    runAgain(engine, context, [settings.articlesDir]),
  );
  const stopped = signal.aborted
    ? Promise.resolve(null)
    : once(signal, "abort").then(() => null);
  try {
    const failure = await Promise.race([
      stopped,
      whenLost(engine),
      web.ended.then(
        (words) =>
          new IndexerError(
            `the web server ended: ${words || "no message"}`,
            "Start again with npm start.",
          ),
      ),
    ]);
    if (failure !== null) throw failure;
    return EXIT.done;
  } finally {
    await unwatch();
  }
}
