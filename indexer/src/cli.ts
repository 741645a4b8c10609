#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import type { AlertOptions } from "./commands/alerts.ts";
import { addBackupCommands } from "./commands/backup-commands.ts";
import type {
  CommandContext,
  OutputOptions,
} from "./commands/command-context.ts";
import type { ExtractOptions } from "./commands/extract.ts";
import type { IndexOptions } from "./commands/index-articles.ts";
import { addKeyCommands } from "./commands/key-commands.ts";
import {
  noLearn,
  replaceDatabase,
  processes,
  threads,
  toShare,
} from "./commands/options.ts";
import type { StartOptions } from "./commands/start.ts";
import { EXIT, IndexerError } from "./errors.ts";
import { toDiskFailure } from "./engine/engine-failure.ts";
import { readSettings } from "./settings.ts";
import { toTerminalText } from "./shown-text.ts";

const localDay = (now: Date) => {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};

const stop = new AbortController();

const toContext = (): CommandContext => ({
  settings: readSettings(process.env),
  stdout: process.stdout,
  stderr: process.stderr,
  // Asked for at each run: npm start goes on for days.
  get today() {
    return localDay(new Date());
  },
  signal: stop.signal,
});

const program = new Command("communique")
  .description(
    "Search engine for scraped news about diplomacy: cleans articles, works out date, country and official, and indexes them.",
  )
  .version("0.1.0")
  .showHelpAfterError("(communique --help shows the commands)")
  .exitOverride();

program
  .command("extract")
  .description(
    "run the pipeline on files and folders and print one JSON object a line instead of indexing",
  )
  .argument(
    "<path...>",
    "articles: .txt, .html, .md, .json, .jsonl or .warc, each also as .gz; folders of them; - for standard input",
  )
  .option(
    "--audit",
    "also print what cleaning removed, and by which rule",
    false,
  )
  .addOption(threads())
  .addOption(noLearn())
  .action(async (paths: string[], options: ExtractOptions) => {
    // Loaded when they are called: --help and a wrong flag need no language models.
    const { extract } = await import("./commands/extract.ts");
    process.exitCode = await extract(paths, options, toContext());
  });

program
  .command("index")
  .description(
    "bring the index up to date with files and folders: what is new or changed is read, what is gone is taken out",
  )
  .argument(
    "[path...]",
    "articles, as for extract; without one: ARTICLES_DIR, or ./articles",
  )
  .option(
    "--max-rejected <share>",
    "fail when more than this share of the files is rejected, 0 to 1",
    toShare,
    0.5,
  )
  .option(
    "--rebuild",
    "build a new index, and serve it when it is complete",
    false,
  )
  .option(
    "--watch",
    "go on with what changes in the folders, until Ctrl-C",
    false,
  )
  .option("--dry-run", "say what would be done, and do nothing", false)
  .option("--json", "tell what happens as JSON, one object a line", false)
  .option(
    "--report <file>",
    "write what became of every file and page, as JSON",
  )
  .option(
    "--retry <file>",
    "read the files of this list again, one a line, though they have not changed: rejected.txt in the data folder is one",
  )
  .addOption(replaceDatabase().conflicts("dryRun"))
  .option(
    "--files-from <file>",
    "also read the files and folders of this list, one a line, from where you stand; it may be packed (.gz)",
  )
  .addOption(processes())
  .addOption(threads())
  .addOption(noLearn())
  .action(async (paths: string[], options: IndexOptions) => {
    const { indexArticles } = await import("./commands/index-articles.ts");
    process.exitCode = await indexArticles(paths, options, toContext());
  });

program
  .command("removed")
  .description(
    "read one article of ARTICLES_DIR again and print, as JSON, what cleaning took out of it",
  )
  .argument("<path>", "the article's file as the index shows it")
  .action(async (file: string) => {
    const { removed } = await import("./commands/removed.ts");
    process.exitCode = await removed(file, toContext());
  });

program
  .command("status")
  .description(
    "say what engine, index and last run are like: articles, values of each facet, tasks, rejected pages",
  )
  .option("--json", "print one JSON object", false)
  .action(async (options: OutputOptions) => {
    const { status } = await import("./commands/status.ts");
    process.exitCode = await status(options, toContext());
  });

program
  .command("doctor")
  .description(
    "check everything that indexing and searching need, and say how to mend what is wrong",
  )
  .option("--json", "print the findings as a JSON list", false)
  .action(async (options: OutputOptions) => {
    const { doctor } = await import("./commands/doctor.ts");
    process.exitCode = await doctor(options, toContext());
  });

program
  .command("import-officials")
  .description(
    "print the result of a Wikidata query (docs/officials.md) as a file of officials for KNOWLEDGE_DIR",
  )
  .argument("<file>", "the query's result, as JSON")
  .action(async (file: string) => {
    const { importOfficials } = await import("./commands/import-officials.ts");
    process.exitCode = importOfficials(file, toContext());
  });

program
  .command("start")
  .description(
    "start the engine, index the articles, watch them and serve the search page, until Ctrl-C",
  )
  .addOption(replaceDatabase())
  .action(async (options: StartOptions) => {
    const { start } = await import("./commands/start.ts");
    process.exitCode = await start(options, toContext());
  });

program
  .command("alerts")
  .description(
    "run saved searches, and print what they find that they did not find the last time, one JSON object a line",
  )
  .argument(
    "<file>",
    'searches as JSON: {"searches": [{"name": "Oslo", "search": "q=oslo"}]}; the page of saved searches exports it',
  )
  .option("--output <file>", "append to this file instead of printing")
  .option(
    "--run <command>",
    "run this command for each search with news; it reads them on its standard input",
  )
  .option("--tell-all", "the first time tell all that is found", false)
  .action(async (file: string, options: AlertOptions) => {
    const { alerts } = await import("./commands/alerts.ts");
    process.exitCode = await alerts(file, options, toContext());
  });

addBackupCommands(program, toContext);
addKeyCommands(program, toContext);

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => stop.abort(signal));
// `extract … | head` closes the pipe early: not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.failed),
);

try {
  await program.parseAsync();
} catch (cause) {
  const error = toDiskFailure(cause);
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else if (error instanceof IndexerError) {
    process.stderr.write(
      toTerminalText(`communique: ${error.message}\n  ${error.remedy}\n`),
    );
    process.exitCode = error.exitCode;
  } else if (stop.signal.aborted) {
    process.stderr.write(
      "communique: stopped; run the same command again to go on\n",
    );
    process.exitCode = EXIT.failed;
  } else throw error;
}
