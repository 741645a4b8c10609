import { z } from "zod";
import { quoteValue } from "@communique/indexer/search/engine-filter";
import { foldName } from "@communique/indexer/search/fold-name";
import { hasWords } from "@communique/indexer/search/literal-words";
import { readConfig } from "../config";
import { multiSearch } from "../multi-search";
import type { NamedValue } from "../passage";

const KINDS = ["official", "country"] as const;
/** Values of one search; each word may name ten. */
const MAX_VALUES = 70;

/** An official or a country, with every spelling. */
export interface SpelledValue {
  readonly kind: (typeof KINDS)[number];
  readonly value: string;
  readonly spellings: readonly string[];
  /** The word or words of the query that named it. */
  readonly typed: readonly string[];
}

const answer = z.object({
  results: z.array(
    z.object({
      hits: z.array(
        z.object({
          kind: z.enum(KINDS),
          value: z.string(),
          spellings: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/**
 * Reads the spellings of values that words of a query name whole: the beginning
 * of a name finds it as well, but means many. Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function readSpellings(
  named: readonly NamedValue[],
  signal: AbortSignal,
): Promise<readonly SpelledValue[]> {
  const whole = named.filter(({ typed, matched }) =>
    hasWords(foldName(matched), foldName(typed)),
  );
  if (whole.length === 0) return [];
  const groups = KINDS.map((kind) => ({
    kind,
    values: new Set(
      whole.filter((each) => each.kind === kind).map(({ value }) => value),
    ),
  })).filter(({ values }) => values.size > 0);
  const { index } = readConfig();
  const queries = groups.map(({ kind, values }) => ({
    indexUid: `${index}-names`,
    filter: `kind = "${kind}" AND value IN [${[...values].map(quoteValue).join(", ")}]`,
    limit: MAX_VALUES,
    attributesToRetrieve: ["kind", "value", "spellings"],
  }));
  const { results } = answer.parse(
    await multiSearch(queries, signal, "extras"),
  );
  const known = results.flatMap(({ hits }) => hits);
  // In the order in which the names were found: the likelier before the others.
  const found = new Map<string, SpelledValue>();
  for (const { kind, value, typed } of whole) {
    const hit = known.find(
      (each) => each.kind === kind && each.value === value,
    );
    if (hit === undefined) continue;
    const before = found.get(`${kind} ${value}`)?.typed ?? [];
    found.set(`${kind} ${value}`, { ...hit, typed: [...before, typed] });
  }
  return [...found.values()];
}
