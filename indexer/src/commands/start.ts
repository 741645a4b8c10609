import { once } from "node:events";
import { isPortFree } from "../engine/free-port.ts";
import { openEngine, type OpenedEngine } from "../engine/open-engine.ts";
import { toFolderOptions } from "../engine/replace-database.ts";
import { ensureSearchKey } from "../engine/search-key.ts";
import { EXIT, IndexerError, UsageError } from "../errors.ts";
import { runIndex, type IndexRun } from "../load/run-index.ts";
import { textOutput } from "../load/report-output.ts";
import { RunReport } from "../load/run-report.ts";
import { watchArticles } from "../start/watch-articles.ts";
import { runAgain } from "./run-again.ts";
import { startWeb, type WebServer } from "../start/web-server.ts";
import type { CommandContext } from "./command-context.ts";

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
  const engine = await openEngine(
    settings,
    toFolderOptions(replaceDatabase, stderr),
  );
  let web: WebServer | null = null;
  try {
    web = await startWeb({
      hostname: settings.hostname,
      port: settings.port,
      env: await webEnvironment(engine, context),
    });
    const run: IndexRun = {
      engine,
      indexUid: settings.indexUid,
      paths: [settings.articlesDir],
      today: context.today,
      yearRules: settings.yearRules,
      report: new RunReport(textOutput(stderr)),
      signal,
      knowledgeDir: settings.knowledgeDir,
    };
    await runIndex(run);
    context.stdout.write(`\nCommuniqué is ready: ${web.address}\n`);
    return await serve(engine, web, context);
  } catch (error) {
    if (signal.aborted) return EXIT.done;
    throw error;
  } finally {
    await web?.stop();
    await engine.stop();
  }
}

async function webEnvironment(
  engine: OpenedEngine,
  { settings }: CommandContext,
): Promise<Record<string, string>> {
  const key = await ensureSearchKey(
    engine.client,
    engine.masterKey,
    settings.indexUid,
  );
  // The web server gets no more than it needs: the search key, not the master key.
  return {
    MEILI_HOST: engine.host,
    MEILI_INDEX: settings.indexUid,
    MEILI_SEARCH_KEY: key ?? "",
    MEILI_MASTER_KEY: "",
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
      engine.ended.then(
        (words) =>
          new IndexerError(
            `Meilisearch ended: ${words || "no message"}`,
            "Start again with npm start; your index is kept.",
          ),
      ),
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
