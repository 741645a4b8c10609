import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod/mini";
import { IndexerError } from "../errors.ts";
import type { Official } from "./schema.ts";

// `2024` `2024-06` `2024-06-14`
const date = z
  .string()
  .check(
    z.regex(
      /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
      "expected a date as YYYY, YYYY-MM or YYYY-MM-DD",
    ),
  );
const name = z
  .string()
  .check(z.regex(/\p{L}/u, "expected a name with letters"));

const entrySchema = z.strictObject({
  name,
  order: z._default(z.enum(["given-first", "family-first"]), "given-first"),
  forms: z._default(
    z.record(
      z.string().check(z.regex(/^[a-z]{2,3}$/, "expected a language code")),
      z.array(name),
    ),
    {},
  ),
  short: z._default(z.array(name), []),
  distinctive: z._default(z.boolean(), false),
  offices: z
    .array(
      z.strictObject({
        title: z.string().check(z.minLength(1)),
        country: z
          .string()
          .check(
            z.regex(
              /^[A-Z]{2,12}$/,
              "expected a country's two capital letters (ISO 3166-1) or a body's abbreviation",
            ),
          ),
        from: z._default(z.nullable(date), null),
        to: z._default(z.nullable(date), null),
      }),
    )
    .check(z.minLength(1, "expected at least one office")),
});

const REMEDY =
  "Mend the entry, or take it out; docs/officials.md shows the format.";

/**
 * Reads a file of officials of the user's own: a JSON list of entries as in `knowledge/officials`, of which only name and
 * offices are needed.
 *
 * @throws IndexerError naming file, entry, problem and remedy
 */
export function readOfficialFile(file: string): Official[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause;
    throw new IndexerError(
      `${file}: ${isMissing ? "cannot be read" : "not JSON"}`,
      isMissing
        ? "Check the path and the file's permissions."
        : "A list is expected: [ { … }, { … } ]; docs/officials.md shows the format.",
      cause,
    );
  }
  return parseOfficials(value, file);
}

/** Checks a list of officials; `file` is named in errors. */
export function parseOfficials(value: unknown, file: string): Official[] {
  if (!Array.isArray(value))
    throw new IndexerError(
      `${file}: expected a list, got ${typeof value}`,
      REMEDY,
    );
  const seen = new Map<string, number>();
  return value.map((entry: unknown, at) => {
    const parsed = entrySchema.safeParse(entry);
    const label = `${file}: entry ${at + 1}${nameOf(entry)}`;
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new IndexerError(
        [label, issue?.path.join("."), issue && describe(issue)]
          .filter(Boolean)
          .join(": "),
        REMEDY,
      );
    }
    const official = parsed.data;
    const wrong = official.offices.find(({ from, to }) => isReversed(from, to));
    if (wrong !== undefined)
      throw new IndexerError(
        `${label}: offices: ${wrong.title}: ends (${wrong.to}) before it begins (${wrong.from})`,
        REMEDY,
      );
    const before = seen.get(official.name);
    if (before !== undefined)
      throw new IndexerError(
        `${label}: name: stands in entry ${before + 1} already`,
        "Join the two entries; one entry may have several offices.",
      );
    seen.set(official.name, at);
    return official;
  });
}

/** What is wrong, in words. */
function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `unknown field ${issue.keys.join(", ")}`;
    case "invalid_type":
      return `expected ${issue.expected}`;
    case "invalid_value":
      return `expected ${issue.values.join(" or ")}`;
    default:
      return issue.message;
  }
}

const nameOf = (entry: unknown): string =>
  typeof entry === "object" &&
  entry !== null &&
  "name" in entry &&
  typeof entry.name === "string"
    ? ` (${entry.name})`
    : "";

/** Compares what both dates are precise to: 2021-10 to 2021 is possible. */
function isReversed(from: string | null, to: string | null): boolean {
  const digits = Math.min(from?.length ?? 0, to?.length ?? 0);
  return (from ?? "").slice(0, digits) > (to ?? "").slice(0, digits);
}

/** The files of officials in a folder, in name order; none where there is no such folder. */
export function listOfficialFiles(folder: string | null): string[] {
  if (folder === null || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => entry.endsWith(".json"))
    .sort()
    .map((entry) => path.join(folder, entry));
}

/** The gazetteer with a user's own entries: of two of one name, the user's. */
export function withOwn(
  gazetteer: readonly Official[],
  own: readonly Official[],
): Official[] {
  const names = new Set(own.map((official) => official.name));
  return [...gazetteer.filter((official) => !names.has(official.name)), ...own];
}
