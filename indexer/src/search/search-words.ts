import {
  expandQuery,
  type QueryVariant,
  type TermFinder,
} from "./expand-query.ts";
import {
  fromFederatedAnswer,
  toFederatedBody,
  toSize,
} from "./federated-search.ts";
import { isObject } from "./is-object.ts";
import {
  toNearVariants,
  type FindNear,
  type NearArticle,
} from "./near-articles.ts";

/**
 * A query of a multi-search. Where it says what is `literal`, its words are read: asked for as typed and in other ways.
 * Any other goes to the engine as it is.
 */
export interface WordsQuery {
  readonly indexUid: string;
  readonly q?: string | undefined;
  readonly literal?: readonly string[] | undefined;
  /** Whether the articles nearest in meaning are wanted, too; not where it sorts, since they have no place in another order. */
  readonly meaning?: boolean | undefined;
  readonly [parameter: string]: unknown;
}

/** Posts JSON to a path of the engine, and gives back the answer's. */
export type PostJson = (path: string, body: object) => Promise<unknown>;

interface Options {
  readonly post: PostJson;
  readonly terms: TermFinder | null;
  /** Without it, what is near in meaning is not asked for. */
  readonly findNear?: FindNear | undefined;
}

/**
 * Makes several searches, and gives back their results in order, each in the form of the engine's own. Those whose
 * words are asked for in one way only go into one request; each other is a federated search of its own, in which an
 * article that several ways find stands once, at its best place. Where the nearest in meaning were wanted and could not be
 * told, the result is of the words alone, and has `isMeaningLost`.
 */
export async function searchWords(
  queries: readonly WordsQuery[],
  { post, terms, findNear }: Options,
): Promise<{ readonly results: readonly unknown[] }> {
  const read = await Promise.all(
    queries.map((query) => readWords(query, terms, findNear)),
  );
  const single = read.filter(isSingle);
  const [plain, federated] = await Promise.all([
    single.length === 0 ? [] : searchPlain(single, post),
    Promise.all(
      read.map((each) =>
        isSingle(each) ? Promise.resolve(null) : searchFederated(each, post),
      ),
    ),
  ]);
  const rest = plain.values();
  const results: readonly unknown[] = federated.map(
    (result) => result ?? rest.next().value,
  );
  return {
    results: results.map((result, at) =>
      read[at]?.near === null && isObject(result)
        ? Object.assign({}, result, { isMeaningLost: true })
        : result,
    ),
  };
}

/** A query without what the engine does not know of, and the ways to ask for its words: none where they are not read. */
interface ReadQuery {
  readonly query: WordsQuery;
  readonly variants: readonly QueryVariant[];
  /** Articles near in meaning; none where they are not wanted, null where they cannot be told. */
  readonly near: readonly NearArticle[] | null;
}

const isSingle = ({ variants, near }: ReadQuery) =>
  variants.length < 2 && !near?.length;

/**
 * Where no article has all the words, the frequent ones may be missing, and not the last ones: "the", "der" and "что" need
 * no lists. Known items among the first three 94.4 -> 95.2 %, those with a name in another language 95.0 -> 97.3
 * (docs/evaluation.md).
 */
const IF_TOO_FEW = "frequency";

async function readWords(
  { literal, meaning = false, ...asked }: WordsQuery,
  terms: TermFinder | null,
  findNear: FindNear | undefined,
): Promise<ReadQuery> {
  const { indexUid, q = "" } = asked;
  const query = { ...asked, indexUid };
  if (literal === undefined || q.trim() === "")
    return { query, variants: [], near: [] };
  return {
    query: { matchingStrategy: IF_TOO_FEW, ...query },
    variants: expandQuery(q, { terms, literal }),
    near:
      meaning && findNear && asked["sort"] === undefined
        ? await findNear(indexUid, q.trim())
        : [],
  };
}

async function searchPlain(
  queries: readonly ReadQuery[],
  post: PostJson,
): Promise<readonly unknown[]> {
  const body = {
    queries: queries.map(({ query, variants: [only] }) => ({
      ...query,
      ...(only && toParameters(only)),
    })),
  };
  const answer = await post("/multi-search", body);
  return isObject(answer) && Array.isArray(answer["results"])
    ? answer["results"]
    : [];
}

const toParameters = ({ q, locales, attributesToSearchOn }: QueryVariant) => ({
  q,
  locales,
  attributesToSearchOn,
});

async function searchFederated(
  { query, variants, near }: ReadQuery,
  post: PostJson,
): Promise<unknown> {
  // Sorted by date, the heavier one's articles would all come first.
  const isSorted = query["sort"] !== undefined;
  const toWeight = (weight: number) => ({ weight: isSorted ? 1 : weight });
  const isRanked = toSize(query) > 0;
  const body = toFederatedBody(query, (rest) => [
    ...variants.map(({ weight, ...parameters }) => ({
      ...rest,
      ...parameters,
      federationOptions: toWeight(weight),
    })),
    ...toNearVariants(near ?? [], { isRanked }).map(({ weight, filter, q }) =>
      Object.assign({}, rest, {
        q,
        filter: [rest["filter"] ?? [], filter].flat(),
        federationOptions: toWeight(weight),
      }),
    ),
  ]);
  return fromFederatedAnswer(query, await post("/multi-search", body));
}
