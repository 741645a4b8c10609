import { createGlossary } from "@communique/indexer/concepts/glossary";
import type { Glossary, Terms } from "@communique/indexer/concepts/glossary";
import { glossarySchema } from "@communique/indexer/concepts/glossary-document";
import { z } from "zod";
import { readConfig } from "./config";
import { askEngineNow } from "./ask-engine";
import { searchPath } from "./send-to";
import { EngineError } from "./engine-error";
import { serverLog } from "./server-log";

const answer = z.object({ hits: z.array(z.unknown()) });
const digestHit = z.object({ digest: z.string() });

interface Kept {
  readonly digest: string;
  readonly glossary: Glossary;
}

/** What a language needs is made when it is first asked for: better now than with a search. */
const EVERY_SCRIPT = "a а ا 가 ア 中";

/** Milliseconds for which what was read is taken to be what the index has; a first index gets its glossary last. */
const MAX_AGE_MS = 5_000;
const MAX_AGE_OF_NONE_MS = 500;

let kept: Kept | null = null;
let checkedAt = Number.NEGATIVE_INFINITY;
let check: Promise<void> | null = null;

/**
 * Reads the glossary that the index was made with, or null where it has none or
 * gives no answer: words are then found as they were typed. Every few seconds it
 * is looked whether it is another one, and no search waits for that but those
 * before the first. Server only.
 */
export async function readGlossary(): Promise<Glossary | null> {
  const now = Date.now();
  const maxAge = kept === null ? MAX_AGE_OF_NONE_MS : MAX_AGE_MS;
  if (check === null && now - checkedAt > maxAge) {
    checkedAt = now;
    check = readAgain().finally(() => {
      check = null;
    });
  }
  if (kept === null) await check;
  return kept?.glossary ?? null;
}

async function readAgain(): Promise<void> {
  try {
    const there = digestHit.safeParse(await ask(["digest"]));
    if (there.data?.digest === kept?.digest) return;
    const read = glossarySchema.safeParse(
      there.success ? await ask(["concepts", "countries"]) : null,
    );
    // Another version's index may have one of another form.
    kept =
      there.success && read.success
        ? toKept(there.data.digest, read.data)
        : null;
  } catch (error) {
    // A search without the glossary, or with the last one, is better than none.
    if (!(error instanceof EngineError))
      serverLog.error({ err: error }, "the glossary can't be read");
  }
}

function toKept(digest: string, terms: Terms): Kept {
  const glossary = createGlossary(terms);
  glossary.findInQuery(EVERY_SCRIPT);
  glossary.findCountries(EVERY_SCRIPT);
  return { digest, glossary };
}

async function ask(fields: readonly string[]): Promise<unknown> {
  const index = `${readConfig().index}-names`;
  const body = await askEngineNow(searchPath(index), {
    filter: 'kind = "glossary"',
    attributesToRetrieve: fields,
    limit: 1,
  });
  return answer.parse(body).hits[0];
}
