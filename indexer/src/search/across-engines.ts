import {
  fromFederatedAnswer,
  toFederatedBody,
  type EngineQuery,
  type FederatedBody,
} from "./federated-search.ts";
import { isObject } from "./is-object.ts";
import type { PostJson } from "./search-words.ts";

/** An index of which several engines hold a part each. */
export interface ShardedIndex {
  readonly indexUid: string;
  /** The engines, by the names that they know each other by. */
  readonly engines: readonly string[];
  /** Those of them that are known to give no answer, and are not waited for. */
  readonly lost?: readonly string[];
  /** Whether a run is at work: an engine that was added has its part only at its end, and lacks nothing until then. */
  readonly isChanging?: boolean;
}

/**
 * Makes of a way to ask one engine a way to ask it for what several hold: each search among the articles becomes a
 * federated one, whose hits the engine that is asked merges, and its counts adds up. All else, such as searches among
 * names, which every engine has, goes to it as it is. Where engines gave no answer, results name them as `lostEngines`.
 *
 * @param post asks the engine that merges
 */
export function acrossEngines(
  post: PostJson,
  { indexUid, engines, lost = [], isChanging = false }: ShardedIndex,
): PostJson {
  const one = `/indexes/${encodeURIComponent(indexUid)}/search`;
  const asked = engines.filter((engine) => !lost.includes(engine));
  const federate = async (body: FederatedBody) => {
    const answer = await post("/multi-search", spread(body, asked));
    return withErrors(answer, { lost, isChanging });
  };
  const askAll = async (query: EngineQuery) => {
    const body = toFederatedBody(query, (rest) => [rest]);
    return fromFederatedAnswer(query, await federate(body));
  };
  return async (path, body) => {
    if (path === one) return askAll({ ...body, indexUid });
    if (path !== "/multi-search") return post(path, body);
    if (isFederated(body)) return federate(body);
    const queries = readQueries(body);
    const others = queries.filter((query) => query.indexUid !== indexUid);
    const [answer, found] = await Promise.all([
      others.length === 0 ? null : post(path, { queries: others }),
      Promise.all(
        queries.map((query) =>
          query.indexUid === indexUid ? askAll(query) : Promise.resolve(null),
        ),
      ),
    ]);
    const rest = readResults(answer).values();
    return {
      results: queries.map(({ indexUid: uid }, at) =>
        uid === indexUid ? found[at] : rest.next().value,
      ),
    };
  };
}

/** `response from remote: {"message":"… Index `articles` not found.","code":"index_not_found",…` */
const MISSING = "index_not_found";

/** Adds engines that were not asked to those that gave no answer, and takes out those that have nothing yet. */
function withErrors(
  answer: unknown,
  { lost, isChanging }: Required<Pick<ShardedIndex, "lost" | "isChanging">>,
): unknown {
  if (!isObject(answer)) return answer;
  const { remoteErrors } = answer;
  const errors = isObject(remoteErrors) ? Object.entries(remoteErrors) : [];
  const counted = isChanging
    ? errors.filter(([, error]) => !JSON.stringify(error).includes(MISSING))
    : errors;
  return {
    ...answer,
    remoteErrors: Object.fromEntries([
      ...counted,
      ...lost.map((engine) => [engine, {}] as const),
    ]),
  };
}

/** Asks each engine in each of the ways. */
function spread(
  { federation, queries }: FederatedBody,
  engines: readonly string[],
): FederatedBody {
  return {
    federation,
    queries: queries.flatMap((query) =>
      engines.map((remote) =>
        Object.assign({}, query, {
          federationOptions: { ...query.federationOptions, remote },
        }),
      ),
    ),
  };
}

const isFederated = (body: object): body is FederatedBody =>
  "federation" in body && "queries" in body;

const readQueries = (body: object): readonly EngineQuery[] =>
  "queries" in body && Array.isArray(body.queries)
    ? body.queries.filter(
        (query): query is EngineQuery =>
          isObject(query) && typeof query["indexUid"] === "string",
      )
    : [];

const readResults = (answer: unknown): readonly unknown[] =>
  isObject(answer) && Array.isArray(answer["results"]) ? answer["results"] : [];

/** The engines that gave no answer to any of the searches of an answer. */
export const findLostEngines = (answer: unknown): readonly string[] => [
  ...new Set([answer, ...readResults(answer)].flatMap(toLost)),
];

function toLost(result: unknown): readonly string[] {
  if (!isObject(result)) return [];
  const { lostEngines, remoteErrors } = result;
  if (Array.isArray(lostEngines)) return lostEngines.map(String);
  return isObject(remoteErrors) ? Object.keys(remoteErrors) : [];
}
