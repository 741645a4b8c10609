import { readFileSync } from "node:fs";
import path from "node:path";
import type { Settings } from "meilisearch";
import { z } from "zod/mini";
import { UsageError } from "../errors.ts";

const HOW =
  "docs/scale.md#settings says what can be set; leave INDEX_SETTINGS_FILE out for the settings that are built in.";

const count = z.int().check(z.positive());

/** What of the engine's settings changes speed and size, and little of what is found. */
const overridesSchema = z.strictObject({
  proximityPrecision: z.optional(z.enum(["byWord", "byAttribute"])),
  prefixSearch: z.optional(z.enum(["indexingTime", "disabled"])),
  searchCutoffMs: z.optional(count),
  maxValuesPerFacet: z.optional(count),
  typos: z.optional(z.enum(["everywhere", "notInTexts", "nowhere"])),
});

/** Settings of the index that a user has instead of those built in. */
export type IndexOverrides = z.infer<typeof overridesSchema>;

/**
 * Reads them from a JSON file.
 *
 * @throws UsageError naming file, problem and remedy
 */
export function readOverrides(file: string): IndexOverrides {
  const fail = (problem: string, cause?: unknown) =>
    new UsageError(`INDEX_SETTINGS_FILE=${file}: ${problem}`, HOW, cause);
  let text: string, json: unknown;
  try {
    text = readFileSync(path.resolve(file), "utf8");
  } catch (cause) {
    throw fail("cannot be read", cause);
  }
  try {
    json = JSON.parse(text);
  } catch {
    throw fail("not JSON");
  }
  const parsed = overridesSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw fail(
    parsed.error.issues
      .map((issue) =>
        issue.code === "unrecognized_keys"
          ? `unknown: ${issue.keys.join(", ")}`
          : `${issue.path.map(String).join(".") || "the file"}: ${issue.message}`,
      )
      .join("; "),
  );
}

/** The field of texts among those in which typos are forgiven. */
const TEXTS = "text";

/** The settings that are built in, with a user's own instead of them. Pure. */
export function withOverrides(
  built: Settings,
  { typos, maxValuesPerFacet, ...plain }: IndexOverrides,
): Settings {
  const { typoTolerance, faceting } = built;
  const settings = { ...built, ...plain };
  if (maxValuesPerFacet !== undefined)
    settings.faceting = { ...faceting, maxValuesPerFacet };
  if (typos === "nowhere")
    settings.typoTolerance = { ...typoTolerance, enabled: false };
  if (typos === "notInTexts")
    settings.typoTolerance = {
      ...typoTolerance,
      disableOnAttributes: [
        ...(typoTolerance?.disableOnAttributes ?? []),
        TEXTS,
      ],
    };
  return settings;
}
