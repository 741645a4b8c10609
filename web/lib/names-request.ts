import { z } from "zod";
import { MAX_NAME_LENGTH, NAME_KINDS } from "./name-kinds";
import type { NameKind } from "./name-kinds";

/** Most values of each kind. */
const MAX_NAMES = 50;
const DEFAULT_NAMES = 8;
/** Longest query string of a search; a server takes addresses of 16,000 characters. */
const MAX_SEARCH_LENGTH = 16_000;

/** Longest facet value that the engine keeps, in bytes. */
const MAX_VALUE_LENGTH = 468;

const form = z.strictObject({
  q: z.array(z.string().max(MAX_NAME_LENGTH)).max(1),
  kind: z.array(z.enum(NAME_KINDS)).max(NAME_KINDS.length),
  limit: z.array(z.string().regex(/^\d{1,2}$/)).max(1),
  search: z.array(z.string().max(MAX_SEARCH_LENGTH)).max(1),
  value: z.array(z.string().max(MAX_VALUE_LENGTH)).max(MAX_NAMES),
});

/** A question for names, as the URL asks it. */
export interface NamesRequest {
  /** What was typed; empty asks for what most articles have. */
  readonly typed: string;
  readonly kinds: readonly NameKind[];
  /** Of each kind. */
  readonly limit: number;
  /** The query string of the page's search, in which the values are to be counted; null: not to be. */
  readonly search: string | null;
  /** Values that are asked about, whatever was typed; empty: to be found by it. */
  readonly values: readonly string[];
}

/**
 * Reads `?q=lawrow&kind=official&kind=country&limit=8&search=country%3DRU`, or
 * `?kind=official&value=Sergey+Lavrov`.
 */
export function parseNamesRequest(
  params: URLSearchParams,
): { ok: true; value: NamesRequest } | { ok: false; message: string } {
  const names = new Set([
    ...params.keys(),
    "q",
    "kind",
    "limit",
    "search",
    "value",
  ]);
  const given = Object.fromEntries(
    [...names].map((name) => [name, params.getAll(name)]),
  );
  const parsed = form.safeParse(given);
  if (!parsed.success)
    return { ok: false, message: z.prettifyError(parsed.error) };
  const { q, kind, limit, search, value } = parsed.data;
  const wanted = Number(limit[0] ?? (value.length || DEFAULT_NAMES));
  if (wanted < 1 || wanted > MAX_NAMES)
    return { ok: false, message: `limit: 1 to ${MAX_NAMES}` };
  return {
    ok: true,
    value: {
      typed: q[0] ?? "",
      kinds: kind.length > 0 ? [...new Set(kind)] : ["official", "country"],
      limit: wanted,
      search: search[0] ?? null,
      values: [...new Set(value)],
    },
  };
}
