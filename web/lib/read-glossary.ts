import { createConceptMatcher } from "@communique/indexer/concepts/concept-matcher";
import type { ConceptMatcher } from "@communique/indexer/concepts/concept-matcher";
import { glossarySchema } from "@communique/indexer/concepts/glossary-document";
import { z } from "zod";
import { readConfig } from "./config";
import { ENGINE_TIMEOUT_MS, engineRequest } from "./engine";
import { EngineError } from "./engine-error";
import { fetchJson } from "./fetch-json";
import { readIndexVersion } from "./index-version";

const answer = z.object({ hits: z.array(z.unknown()) });
const digestHit = z.object({ digest: z.string() });

interface Kept {
  readonly digest: string;
  readonly matcher: ConceptMatcher;
}

/** What a language needs is made when it is first asked for: better now than with a search. */
const EVERY_SCRIPT = "a а ا 가 ア 中";

/** Of which version of the index it is known. */
let version: string | null = null;
let isKnown = false;
let kept: Promise<Kept | null> = Promise.resolve(null);

/**
 * Reads the glossary that the index was made with, or null where it has none or
 * gives no answer: words are then found as they were typed. It is read when the
 * index has changed, and made anew when the glossary has. Server only.
 */
export async function readGlossary(): Promise<ConceptMatcher | null> {
  const current = await readIndexVersion();
  if (!isKnown || current !== version) {
    version = current;
    isKnown = true;
    kept = kept.then(readNew);
  }
  return (await kept)?.matcher ?? null;
}

async function readNew(before: Kept | null): Promise<Kept | null> {
  try {
    const there = digestHit.safeParse(await ask(["digest"]));
    if (!there.success) return null;
    const { digest } = there.data;
    if (digest === before?.digest) return before;
    const read = glossarySchema.safeParse(await ask(["concepts"]));
    // Of another version's index: words are found as they were typed.
    if (!read.success) return null;
    const matcher = createConceptMatcher(read.data.concepts);
    matcher.findInQuery(EVERY_SCRIPT);
    return { digest, matcher };
  } catch (error) {
    // A search without the glossary is better than none.
    if (!(error instanceof EngineError)) console.error(error);
    isKnown = false;
    return before;
  }
}

async function ask(fields: readonly string[]): Promise<unknown> {
  const index = `${readConfig().index}-names`;
  const { url, init } = engineRequest(
    `/indexes/${encodeURIComponent(index)}/search`,
    {
      filter: 'kind = "glossary"',
      attributesToRetrieve: fields,
      limit: 1,
    },
  );
  const body = await fetchJson(url, init, { timeoutMs: ENGINE_TIMEOUT_MS });
  return answer.parse(body).hits[0];
}
