import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod/mini";
import { UsageError } from "../errors.ts";

const HOW =
  "docs/search.md shows one for Ollama and one for a REST service; leave EMBEDDER_FILE out to search by words only.";

const url = z
  .url({ protocol: /^https?$/, error: "an http(s) address is needed" })
  .check(z.trim());
const common = {
  apiKey: z.optional(z.string()),
  dimensions: z.optional(z.int().check(z.positive())),
  distribution: z.optional(
    z.strictObject({ mean: z.number(), sigma: z.number() }),
  ),
  documentTemplate: z.optional(z.string().check(z.minLength(1))),
  documentTemplateMaxBytes: z.optional(z.int().check(z.positive())),
  binaryQuantized: z.optional(z.boolean()),
};
const template = z.record(z.string(), z.unknown());

/** The engine's own settings of the two sources that can embed queries, too (Meilisearch's "embedders"). */
const embedderSchema = z.discriminatedUnion(
  "source",
  [
    z.strictObject({
      source: z.literal("ollama"),
      url: z._default(url, "http://127.0.0.1:11434/api/embed"),
      model: z.string().check(z.minLength(1)),
      ...common,
    }),
    z.strictObject({
      source: z.literal("rest"),
      url,
      request: template,
      response: template,
      headers: z.optional(z.record(z.string(), z.string())),
      ...common,
    }),
  ],
  { error: '"source" must be "ollama" or "rest"' },
);

/** What makes vectors of texts, as the engine takes it. */
export type EmbedderSettings = z.infer<typeof embedderSchema>;

/**
 * What is embedded where the file does not say: a title and the beginning of its text, in whichever language. Most models
 * read no more than 512 tokens.
 */
const TEMPLATE = {
  documentTemplate:
    "{{ doc.title[doc.language] }}\n{{ doc.text[doc.language] | truncate: 1500 }}",
  // Three bytes a letter of Chinese, and the title.
  documentTemplateMaxBytes: 6000,
} as const;

/**
 * Reads the settings of the engine's embedder from a JSON file.
 *
 * @throws UsageError naming file, problem and remedy; what the file holds is not told, since it may be a secret
 */
export function readEmbedder(file: string): EmbedderSettings {
  const fail = (problem: string) =>
    new UsageError(`EMBEDDER_FILE=${file}: ${problem}`, HOW);
  let text: string, json: unknown;
  try {
    text = readFileSync(path.resolve(file), "utf8");
  } catch (cause) {
    throw new UsageError(`EMBEDDER_FILE=${file}: cannot be read`, HOW, cause);
  }
  try {
    json = JSON.parse(text);
  } catch {
    throw fail("not JSON");
  }
  if (isUserProvided(json))
    throw fail(
      '"userProvided" is not supported: nothing would make vectors of what is searched for',
    );
  const parsed = embedderSchema.safeParse(json);
  if (!parsed.success) throw fail(toSentence(parsed.error.issues));
  return { ...TEMPLATE, ...parsed.data };
}

const isUserProvided = (json: unknown) =>
  z.object({ source: z.literal("userProvided") }).safeParse(json).success;

const toSentence = (issues: readonly z.core.$ZodIssue[]) =>
  issues
    .map((issue) =>
      [issue.path.map(String).join("."), toProblem(issue)]
        .filter(Boolean)
        .join(": "),
    )
    .join("; ");

function toProblem(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `unknown: ${issue.keys.join(", ")}`;
    case "invalid_type":
      return `expected ${issue.expected}`;
    case "too_small":
      return `expected more than ${issue.minimum}`;
    default:
      return issue.message;
  }
}

/**
 * The settings without keys and headers: what they change is who pays, not the vectors. The engine gives keys back
 * masked, so these are also what can be compared.
 */
export function withoutSecrets(embedder: EmbedderSettings): EmbedderSettings {
  const { apiKey: _key, ...rest } = embedder;
  if (rest.source !== "rest") return rest;
  const { headers: _headers, ...others } = rest;
  return others;
}
