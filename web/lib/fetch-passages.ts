import { z } from "zod";
import { fetchJson } from "./fetch-json";
import type { Passage } from "./passage";

const passage = z.object({
  id: z.string(),
  typed: z.string(),
  spelling: z.string(),
  text: z.tuple([z.string(), z.string(), z.string()]).nullable(),
}) satisfies z.ZodType<Passage>;
const answer = z.object({ passages: z.array(passage) });

/** Asks the site how articles spell the names of a query; none where there is no answer. */
export async function fetchPassages(
  query: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Passage[]> {
  const params = new URLSearchParams({ q: query });
  for (const id of ids) params.append("id", id);
  const path = `/api/search/passages?${params}`;
  const options = { timeoutMs: 8_000, signal };
  const body = await fetchJson(path, undefined, options).catch(() => null);
  return answer.safeParse(body).data?.passages ?? [];
}
