import { readFileSync } from "node:fs";
import { SettingsError } from "./settings-error.ts";

/** Variables by their names. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a secret from the variable `name`, or from the file that `name`_FILE
 * points to; spaces and line ends around it are no part of it.
 *
 * @returns null where neither is set
 * @throws SettingsError for a file that is empty or can't be read, and where both are set
 */
export function readSecret(env: Environment, name: string): string | null {
  const value = env[name]?.trim() || null;
  const file = env[`${name}_FILE`]?.trim() || null;
  if (file === null) return value;
  if (value !== null)
    throw new SettingsError(
      `${name} and ${name}_FILE are both set`,
      `Leave ${name} out.`,
    );
  let secret: string;
  try {
    secret = readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new SettingsError(
      `${name}_FILE=${file}: ${error instanceof Error ? error.message : "cannot be read"}`,
      "Give a file that the web server may read.",
    );
  }
  if (secret === "")
    throw new SettingsError(
      `${name}_FILE=${file}: the file is empty`,
      "Write the secret into it, on one line.",
    );
  return secret;
}
