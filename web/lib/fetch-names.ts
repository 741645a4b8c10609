import { z } from "zod";
import { fetchJson } from "./fetch-json";
import type { FoundName } from "./found-name";
import { MAX_NAME_LENGTH, NAME_KINDS } from "./names-request";
import type { NameKind } from "./names-request";

const foundName = z.object({
  kind: z.enum(NAME_KINDS),
  value: z.string(),
  matched: z.string(),
  role: z.string().nullable(),
  country: z.string().nullable(),
  isKnown: z.boolean(),
  articles: z.number(),
  count: z.number().nullable(),
}) satisfies z.ZodType<FoundName>;
const answer = z.object({ names: z.array(foundName) });

/** Names that come later than this are of no use to whoever types. */
const TIMEOUT_MS = 4_000;

interface Options {
  readonly kinds: readonly NameKind[];
  /** Of each kind. */
  readonly limit: number;
  /** Query string of the search to count in. */
  readonly search?: string;
  readonly signal?: AbortSignal;
}

/** Asks the site for names by any spelling; none where there is no answer. */
export async function fetchNames(
  typed: string,
  { kinds, limit, search, signal }: Options,
): Promise<readonly FoundName[]> {
  if (typed.length > MAX_NAME_LENGTH) return [];
  const params = new URLSearchParams({ q: typed, limit: String(limit) });
  for (const kind of kinds) params.append("kind", kind);
  if (search !== undefined) params.set("search", search);
  const options = { timeoutMs: TIMEOUT_MS, ...(signal && { signal }) };
  const path = `/api/search/names?${params}`;
  const body = await fetchJson(path, undefined, options).catch(() => null);
  return answer.safeParse(body).data?.names ?? [];
}
