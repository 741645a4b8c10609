import type { CorpusDocument } from "@communique/indexer/corpus-document";
import { z } from "zod";
import { readConfig } from "./config";
import { askEngineNow } from "./ask-engine";
import { searchPath } from "./send-to";
import { EngineError } from "./engine-error";
import { readIndexVersion } from "./index-version";

const FIELDS = [
  "hasMeaning",
  "isSettled",
] as const satisfies (keyof CorpusDocument)[];

const answer = z.object({
  hits: z.array(
    z.object({
      hasMeaning: z.boolean().catch(false),
      isSettled: z.boolean(),
    }),
  ),
});

/** Of which version of the index it is known. */
let version: string | null = null;
let isKnown = false;
let known: Promise<boolean> = Promise.resolve(false);

/**
 * Whether the index has vectors, so that articles can be found by meaning. It is
 * read when the index has changed; an engine that gives no answer has none. Server
 * only.
 */
export async function readHasMeaning(): Promise<boolean> {
  const current = await readIndexVersion();
  if (!isKnown || current !== version) {
    version = current;
    isKnown = true;
    known = ask();
  }
  return known;
}

async function ask(): Promise<boolean> {
  const { index } = readConfig();
  const asked = {
    filter: 'kind = "corpus"',
    attributesToRetrieve: FIELDS,
    limit: 1,
  };
  try {
    const body = await askEngineNow(searchPath(`${index}-names`), asked);
    const [corpus] = answer.parse(body).hits;
    // It is written after the articles, when their index is another already.
    if (corpus?.isSettled !== true) isKnown = false;
    return corpus?.hasMeaning ?? false;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    // The next page asks again.
    isKnown = false;
    return false;
  }
}
