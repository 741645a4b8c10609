import { z } from "zod";
import { readConfig } from "./config";
import { toEngineFilter } from "@communique/indexer/search/engine-filter";
import { FACETS } from "@communique/indexer/search/facets";
import type { FoundName } from "./found-name";
import { multiSearch } from "./multi-search";
import { NAME_KINDS } from "./name-kinds";
import type { NameKind } from "./name-kinds";
import { toWords } from "@communique/indexer/search/to-words";
import type { WordsQuery } from "@communique/indexer/search/search-words";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { ownValue } from "@communique/indexer/search/own-value";

type Value = Pick<FoundName, "kind" | "value">;

/** The engine answers with so many values of a facet (index-settings.ts of the indexer); others may be left out. */
const MOST_COUNTED = 1000;

const answer = z.object({
  results: z.array(
    z.object({
      estimatedTotalHits: z.number(),
      facetDistribution: z
        .record(z.string(), z.record(z.string(), z.number()))
        .default({}),
    }),
  ),
});

/**
 * Counts the articles of a search that have each of the values. Other values
 * chosen of the same facet narrow that only where an article must have all.
 *
 * One search for each kind counts all its values, unless the engine cut the
 * list; only those it lacks are then searched for one by one: eight officials
 * of 53,553 articles take 36 ms instead of 290 (minima on a busy machine).
 */
export async function countNames(
  values: readonly Value[],
  route: SearchRoute,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const isLeftOut = ({ kind, value }: Value) =>
    route[FACETS[kind].unwanted].includes(value);
  const groups = NAME_KINDS.map((kind) => ({
    kind,
    names: values
      .filter((each) => each.kind === kind && !isLeftOut(each))
      .map(({ value }) => value),
  })).filter(({ names }) => names.length > 0);
  const counts = new Map<string, number>();
  // What is left out tells how much it would be if it were not.
  const alone = values.filter(isLeftOut);
  const counted = await search(
    groups.map(({ kind, names }) => toQuery(route, kind, names)),
    signal,
  );
  for (const [at, { kind, names }] of groups.entries()) {
    const found = counted[at]?.facetDistribution[FACETS[kind].field] ?? {};
    const isCut = Object.keys(found).length >= MOST_COUNTED;
    for (const value of names) {
      const count = ownValue(found, value);
      if (count === undefined && isCut) alone.push({ kind, value });
      else counts.set(toKey({ kind, value }), count ?? 0);
    }
  }
  const lacking = await search(
    alone.map(({ kind, value }) => toQuery(route, kind, [value])),
    signal,
  );
  for (const [at, value] of alone.entries())
    counts.set(toKey(value), lacking[at]?.estimatedTotalHits ?? 0);
  return values.map((value) => counts.get(toKey(value)) ?? 0);
}

const toKey = ({ kind, value }: Value) => `${kind} ${value}`;

/** The search among articles that have one of the values. */
function toQuery(
  route: SearchRoute,
  kind: NameKind,
  values: readonly string[],
) {
  const { field, wanted, unwanted } = FACETS[kind];
  const kept = route[unwanted].filter((value) => !values.includes(value));
  const others = { ...route, [unwanted]: kept };
  return {
    indexUid: readConfig().index,
    ...toWords(route),
    filter: [
      toEngineFilter(others, { without: kind }),
      toEngineFilter({ ...EMPTY_ROUTE, versions: "all", [wanted]: values }),
    ].filter((clause) => clause !== null),
    facets: [field],
    limit: 0,
    attributesToRetrieve: ["id"],
  };
}

async function search(queries: readonly WordsQuery[], signal: AbortSignal) {
  if (queries.length === 0) return [];
  return answer.parse(await multiSearch(queries, signal, "extras")).results;
}
