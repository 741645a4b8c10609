import { fetchJson } from "./fetch-json";
import type { FoundName } from "./found-name";
import { isObject, toObjects } from "./json";
import type { JsonObject } from "./json";
import { MAX_NAME_LENGTH, NAME_KINDS } from "./name-kinds";
import type { NameKind } from "./name-kinds";

/** Where the server is slow, late names are better than none. */
const TIMEOUT_MS = 8_000;

/** What is asked: what was typed, or what is known of some values. */
export type NamesQuestion =
  | {
      readonly kinds: readonly NameKind[];
      readonly typed: string;
      /** The page's query string, in which the values are counted. */
      readonly search?: string;
      /** Of each kind. */
      readonly limit: number;
    }
  | { readonly kind: NameKind; readonly values: readonly string[] };

/**
 * Asks the server for names; in the browser.
 *
 * @throws when there is no answer, or one without names.
 */
export async function fetchNames(
  question: NamesQuestion,
  signal?: AbortSignal,
): Promise<readonly FoundName[]> {
  const url = `/api/search/names?${toQuery(question)}`;
  const options = { timeoutMs: TIMEOUT_MS, ...(signal && { signal }) };
  const answer = await fetchJson(url, undefined, options);
  if (!isObject(answer) || !Array.isArray(answer["names"]))
    throw new TypeError("an answer without names");
  return toObjects(answer["names"])
    .map(parseName)
    .filter((name) => name !== null);
}

function parseName(name: JsonObject): FoundName | null {
  const { value, matched, articles } = name;
  const kind = NAME_KINDS.find((each) => each === name["kind"]);
  if (kind === undefined || typeof value !== "string") return null;
  if (typeof matched !== "string" || typeof articles !== "number") return null;
  const { role, country, count } = name;
  return {
    kind,
    value,
    matched,
    role: typeof role === "string" ? role : null,
    country: typeof country === "string" ? country : null,
    isKnown: name["isKnown"] === true,
    articles,
    count: typeof count === "number" ? count : null,
  };
}

/** Writes the question as `parseNamesRequest` reads it. */
export function toQuery(question: NamesQuestion): URLSearchParams {
  const params = new URLSearchParams();
  if ("values" in question) {
    params.set("kind", question.kind);
    for (const value of question.values) params.append("value", value);
    return params;
  }
  const { kinds, typed, search, limit } = question;
  for (const kind of kinds) params.append("kind", kind);
  params.set("q", typed.slice(0, MAX_NAME_LENGTH).toWellFormed());
  params.set("limit", String(limit));
  if (search !== undefined) params.set("search", search);
  return params;
}
