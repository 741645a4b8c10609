import type { OpenedEngine } from "../engine/open-engine.ts";
import { runIndex, type IndexRun } from "../load/run-index.ts";
import { textOutput } from "../load/report-output.ts";
import { RunReport } from "../load/run-report.ts";
import type { CommandContext } from "./command-context.ts";
import { toTerminalLine } from "../shown-text.ts";

/**
 * Brings the index up to date after a change. What goes wrong is told, and the old index is still served.
 *
 * @returns whether it is up to date
 */
export async function runAgain(
  engine: OpenedEngine,
  { settings, stderr, today, signal }: CommandContext,
  paths: readonly string[],
  options: Pick<IndexRun, "processes" | "threads" | "learn"> = {},
): Promise<boolean> {
  try {
    await runIndex({
      engine,
      indexUid: settings.indexUid,
      paths,
      today,
      yearRules: settings.yearRules,
      report: new RunReport(textOutput(stderr)),
      isQuiet: true,
      signal,
      knowledgeDir: settings.knowledgeDir,
      embedder: settings.embedder,
      overrides: settings.overrides,
      ...options,
    });
    return true;
  } catch (error) {
    if (signal.aborted) return true;
    stderr.write(
      `${toTerminalLine(`indexing failed, and will be tried again: ${error instanceof Error ? error.message : String(error)}`)}\n`,
    );
    return false;
  }
}
