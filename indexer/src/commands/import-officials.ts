import { readFileSync } from "node:fs";
import { EXIT, UsageError } from "../errors.ts";
import { officialsFromWikidata } from "../knowledge/wikidata-officials.ts";
import type { CommandContext } from "./command-context.ts";
import { toTerminalJson, toTerminalLine } from "../shown-text.ts";

/** Prints a Wikidata query's JSON result as a file of officials on stdout; what was left out, and why, on stderr. */
export function importOfficials(
  file: string,
  { stdout, stderr }: Pick<CommandContext, "stdout" | "stderr">,
): number {
  const { officials, skipped } = officialsFromWikidata(readResult(file), file);
  for (const { what, why } of skipped)
    stderr.write(`${toTerminalLine(`${file}: ${what}: left out: ${why}`)}\n`);
  const lines = officials.map((official) => toTerminalJson(official));
  stdout.write(`[\n${lines.join(",\n")}\n]\n`);
  stderr.write(`${officials.length} officials, ${skipped.length} left out\n`);
  return EXIT.done;
}

function readResult(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new UsageError(
      `${file}: ${cause instanceof SyntaxError ? "not JSON" : "cannot be read"}`,
      "Give the query's result as a JSON file; docs/officials.md has the query.",
    );
  }
}
