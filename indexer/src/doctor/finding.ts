import { IndexerError } from "../errors.ts";
import { toTerminalLine } from "../shown-text.ts";

/** What a check came to. */
export interface Finding {
  /** `warn`: it works, but something should be looked at; `fail`: something does not work. */
  readonly level: "ok" | "warn" | "fail";
  readonly check: string;
  readonly words: string;
  /** How to mend it; null where there is nothing to mend. */
  readonly remedy: string | null;
}

export const ok = (check: string, words: string): Finding => ({
  level: "ok",
  check,
  words,
  remedy: null,
});

export const warn = (
  check: string,
  words: string,
  remedy: string,
): Finding => ({ level: "warn", check, words, remedy });

export const fail = (
  check: string,
  words: string,
  remedy: string,
): Finding => ({ level: "fail", check, words, remedy });

/** What an error of the environment says as a finding; any other is a bug and is thrown again. */
export function toFailure(check: string, error: unknown): Finding {
  if (error instanceof IndexerError)
    return fail(check, error.message, error.remedy);
  if (error instanceof Error && "syscall" in error)
    return fail(
      check,
      error.message,
      "Check the folder's owner and permissions.",
    );
  throw error;
}

const WIDTH = { level: 5, check: 12 } as const;

/** One line: level, check, what was found and how to mend it. */
export function toFindingText({
  level,
  check,
  words,
  remedy,
}: Finding): string {
  const line = `${level.padEnd(WIDTH.level)}${check.padEnd(WIDTH.check)}${words}${remedy === null ? "" : `; to mend: ${remedy}`}`;
  // Names of files and words of the engine may hold what a terminal would obey.
  return `${toTerminalLine(line)}\n`;
}
