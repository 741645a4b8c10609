import { EXIT } from "../errors.ts";
import { toFindingText, type Finding } from "../doctor/finding.ts";
import { runChecks } from "../doctor/run-checks.ts";
import type { CommandContext, OutputOptions } from "./command-context.ts";
import { toTerminalJson } from "../shown-text.ts";

/** Checks everything that indexing and searching stand on, and says how to mend what is wrong. 1 when a check fails. */
export async function doctor(
  { json }: OutputOptions,
  { settings, stdout }: CommandContext,
): Promise<number> {
  const findings: Finding[] = [];
  for await (const finding of runChecks({
    settings,
    now: new Date(),
    nodeVersion: process.versions.node,
    searchPath: process.env["PATH"] ?? "",
  })) {
    findings.push(finding);
    if (!json) stdout.write(toFindingText(finding));
  }
  if (json) stdout.write(`${toTerminalJson(findings, 1)}\n`);
  return findings.some(({ level }) => level === "fail")
    ? EXIT.failed
    : EXIT.done;
}
