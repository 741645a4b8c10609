import { z } from "zod";
import { readConfig } from "../config";
import { searchWhole } from "../multi-search";
import { receiptArticle, RECEIPT_FIELDS } from "./read-result";
import type { ReceiptArticle } from "./read-result";
import { PREFIX_DIGITS, toPrefix } from "./receipt";

/** Ids looked for in one search; a receipt has four times as many at most. */
const PREFIXES_AT_ONCE = 50;

const answer = z.object({
  results: z.array(z.object({ hits: z.array(receiptArticle) })),
});

/**
 * Finds the articles whose ids begin so, in the whole corpus. The engine's
 * filters know no beginnings, but order: what begins so lies between two texts.
 * Server only.
 *
 * @throws {EngineError} when the engine gives no answer.
 */
export async function findByPrefix(
  prefixes: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ReceiptArticle>> {
  const queries = [];
  for (let at = 0; at < prefixes.length; at += PREFIXES_AT_ONCE) {
    const some = prefixes.slice(at, at + PREFIXES_AT_ONCE);
    queries.push({
      indexUid: readConfig().index,
      filter: [some.map(toClause)],
      attributesToRetrieve: RECEIPT_FIELDS,
      limit: 2 * PREFIXES_AT_ONCE,
    });
  }
  if (queries.length === 0) return new Map();
  const { results } = answer.parse(await searchWhole(queries, signal));
  return new Map(
    results.flatMap(({ hits }) => hits).map((hit) => [toPrefix(hit.id), hit]),
  );
}

/** @param prefix 12 hexadecimal digits, all that is ever put into it */
export function toClause(prefix: string): string {
  const next = (Number.parseInt(prefix, 16) + 1).toString(16);
  const isLast = next.length > PREFIX_DIGITS;
  const end = isLast ? [] : [`id < "${next.padStart(PREFIX_DIGITS, "0")}"`];
  return `(${[`id >= "${prefix}"`, ...end].join(" AND ")})`;
}
