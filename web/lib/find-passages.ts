import { z } from "zod";
import { askEngine } from "./ask-engine";
import { readConfig } from "./config";
import { searchPath } from "./send-to";
import { findNames } from "./find-names";
import { findPassage } from "./passage";
import type { NamedValue, Passage } from "./passage";
import { readGlossary } from "./read-glossary";
import { findTermPassage } from "./term-passage";
import {
  findTerms as findGlossaryTerms,
  takesNames,
} from "@communique/indexer/search/expand-query";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { withoutTerms, findTerms } from "./query-terms";

/** Values looked at for each word: a surname may be of several people. */
const NAMES_PER_WORD = 10;
/** Of a query; the engine reads ten. */
const MAX_WORDS = 6;
const MIN_LETTERS = 2;

// What the engine accepts as a document id.
const DOCUMENT_ID = /^[A-Za-z0-9_-]{1,511}$/;
// `Lawrow`; phrases are looked for as they stand, and excluded words not at all
const WORD = /(?<!\S)[^\s"“”-][^\s"“”]*/gu;
const PHRASE = /-?"[^"]*"?/g;

const answer = z.object({
  hits: z.array(
    z.object({
      id: z.string(),
      title: z.record(z.string(), z.string()),
      text: z.record(z.string(), z.string()),
      language: z.string(),
      evidence: z
        .array(
          z.object({
            kind: z.enum(["official", "country", "date"]),
            value: z.string(),
            quote: z.string(),
            start: z.number().optional(),
            end: z.number().optional(),
          }),
        )
        .default([]),
    }),
  ),
});

/**
 * Finds for articles that a search found by the spellings of a name, or by a term
 * of another language, how they write it themselves, and where. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findPassages(
  { query, literal }: Pick<SearchRoute, "query" | "literal">,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Passage[]> {
  const known = ids.filter((id) => DOCUMENT_ID.test(id));
  if (known.length === 0) return [];
  const glossary = await readGlossary();
  const typed = findGlossaryTerms(query, glossary);
  const terms = typed.filter(({ key }) => !literal.includes(key));
  const values = takesNames(literal, typed)
    ? await findNamedValues(query, signal)
    : [];
  if (values.length === 0 && terms.length === 0) return [];
  const { index } = readConfig();
  const body = await askEngine(
    searchPath(index),
    {
      filter: `id IN [${known.map((id) => `"${id}"`).join(", ")}]`,
      limit: known.length,
      attributesToRetrieve: ["id", "title", "text", "language", "evidence"],
    },
    { signal, urgency: "extras" },
  );
  return answer
    .parse(body)
    .hits.map(({ id, title, text, language, evidence }) => {
      const article = {
        id,
        title: Object.values(title).join(" "),
        text: Object.values(text)[0] ?? "",
        language,
        evidence,
      };
      return (
        findPassage(article, values) ??
        (glossary && findTermPassage(article, terms, glossary))
      );
    })
    .filter((passage) => passage !== null);
}

/**
 * Finds what all the words of a query name together, then what each of them
 * does. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findNamedValues(
  query: string,
  signal: AbortSignal,
): Promise<NamedValue[]> {
  const plain = withoutTerms(query, findTerms(query)).replace(PHRASE, " ");
  const words = (plain.match(WORD) ?? [])
    .filter((word) => word.length >= MIN_LETTERS)
    .slice(0, MAX_WORDS);
  const tries = words.length > 1 ? [words.join(" "), ...words] : words;
  const found = await Promise.all(
    tries.map(async (typed) => {
      const names = await findNames(
        {
          typed,
          kinds: ["official", "country"],
          limit: NAMES_PER_WORD,
          search: null,
          values: [],
        },
        signal,
      );
      return names.map(({ kind, value, matched }) => ({
        kind,
        value,
        typed,
        matched,
      }));
    }),
  );
  return found.flat();
}
