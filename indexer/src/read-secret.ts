import { readFileSync } from "node:fs";
import { UsageError } from "./errors.ts";

/**
 * Reads a secret from the variable `name`, or from the file that `name`_FILE points to; spaces and line ends around it
 * are no part of it. In a file it is seen by nobody who lists processes or containers.
 *
 * @returns null where neither is set
 * @throws UsageError for a file that is empty or cannot be read, and where both are set
 */
export function readSecret(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): string | null {
  const value = env[name]?.trim() || null;
  const file = env[`${name}_FILE`]?.trim() || null;
  if (file === null) return value;
  if (value !== null)
    throw new UsageError(
      `${name} and ${name}_FILE are both set`,
      `Leave ${name} out.`,
    );
  const secret = readSecretFile(file, `${name}_FILE=${file}`);
  if (secret === "")
    throw new UsageError(
      `${name}_FILE=${file}: the file is empty`,
      "Write the secret into it, on one line.",
    );
  return secret;
}

function readSecretFile(file: string, shown: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new UsageError(
      `${shown}: ${cause instanceof Error ? cause.message : "cannot be read"}`,
      "Give a file that the user of this program may read.",
      cause,
    );
  }
}
