import { z } from "zod";
import type { CorpusDocument } from "@communique/indexer/corpus-document";
import { readConfig } from "../config";
import { multiSearch } from "../multi-search";
import { VERSION_DIGITS } from "./receipt";
import type { CorpusVersion } from "./receipt";

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text.slice(0, VERSION_DIGITS));
const corpusSchema = z.object({
  articles: z.number(),
  corpus: digest,
  settings: digest,
  isSettled: z.boolean(),
});
const FIELDS = [
  "articles",
  "corpus",
  "settings",
  "isSettled",
] as const satisfies (keyof CorpusDocument)[];
const answer = z.object({
  results: z.tuple([z.object({ hits: z.array(z.unknown()) })]),
});

/** The corpus that is searched now. */
export interface CurrentCorpus extends CorpusVersion {
  /** False while its articles are being changed. */
  readonly isSettled: boolean;
}

/**
 * Reads which corpus the index holds; null for an index that does not say.
 * Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function readCorpus(
  signal: AbortSignal,
): Promise<CurrentCorpus | null> {
  const query = {
    indexUid: `${readConfig().index}-names`,
    filter: 'kind = "corpus"',
    attributesToRetrieve: FIELDS,
    limit: 1,
  };
  const { results } = answer.parse(await multiSearch([query], signal));
  return corpusSchema.safeParse(results[0].hits[0]).data ?? null;
}
