import { z } from "zod";
import { askEngine } from "./ask-engine";
import { readConfig } from "./config";
import { foldName } from "@communique/indexer/search/fold-name";
import { NAMES_ONLY } from "./name-kinds";
import { toNamesQuery } from "./names-query";
import { closestWord } from "./closest-word";
import { toLocales } from "@communique/indexer/search/query-locales";

/** Letters at the beginning of a word that must be right where the engine's own typos don't reach. */
const SURE_LETTERS = 3;
/** Shorter words are as near to one another as to what was meant. */
const MIN_LETTERS = 4;
const MAX_WORDS = 10;
const NAMES_PER_WORD = 100;

// `Lawrpw`: no phrase, no excluded word, no term
const WORD = /(?<![^\s])[\p{L}\p{M}'’-]+(?![^\s])/gu;

const answer = z.object({
  results: z.array(
    z.object({ hits: z.array(z.object({ spellings: z.array(z.string()) })) }),
  ),
});

/** Spells the words of a query as names that the index has; null where none comes near. Server only. */
export async function findSpelling(query: string): Promise<string | null> {
  const words = Array.from(query.matchAll(WORD), ([word]) => word)
    .filter((word) => !word.startsWith("-") && word.length >= MIN_LETTERS)
    .slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  const { index } = readConfig();
  const ask = (typed: string) => ({
    indexUid: `${index}-names`,
    q: toNamesQuery(typed),
    locales: toLocales(typed),
    filter: NAMES_ONLY,
    limit: NAMES_PER_WORD,
    attributesToRetrieve: ["spellings"],
  });
  const queries = words.flatMap((word) => [
    ask(word),
    ask(foldName(word).slice(0, SURE_LETTERS)),
  ]);
  const { results } = answer.parse(
    await askEngine("/multi-search", { queries }, { urgency: "extras" }),
  );
  const closest = new Map(
    words.map((word, at) => {
      const found = results.slice(2 * at, 2 * at + 2);
      const spellings = found.flatMap(({ hits }) =>
        hits.flatMap((hit) => hit.spellings),
      );
      return [word, closestWord(word, spellings) ?? word] as const;
    }),
  );
  const other = query.replaceAll(WORD, (word) => closest.get(word) ?? word);
  return other === query ? null : other;
}
