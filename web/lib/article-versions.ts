import type { SearchDocument } from "@communique/indexer/search-document";
import { z } from "zod";
import { readConfig } from "./config";
import { askEngine } from "./ask-engine";
import { searchPath } from "./send-to";
import { quoteValue } from "@communique/indexer/search/engine-filter";

/** Versions that a page lists. */
export const MOST_VERSIONS = 100;

const FIELDS = [
  "id",
  "title",
  "language",
  "source",
  "agency",
  "date",
  "datePrecision",
  "dateFrom",
  "dateTo",
  "leads",
] as const satisfies (keyof SearchDocument)[];

const version = z.object({
  id: z.string(),
  title: z.record(z.string(), z.string()),
  language: z.string(),
  source: z.string().nullable(),
  agency: z.string().nullable().default(null),
  date: z.string().nullable(),
  datePrecision: z.enum(["day", "month", "year", "none"]),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  leads: z.boolean(),
}) satisfies z.ZodType<Pick<SearchDocument, (typeof FIELDS)[number]>>;

/** What a list of versions says of each. */
export type ArticleVersion = z.infer<typeof version>;

const answer = z.object({ hits: z.array(version) });

/**
 * Reads the versions of an article, itself among them: the leading one first,
 * then by date. Server only.
 *
 * @throws {EngineError} when the engine can't be reached.
 */
export async function readVersions(
  cluster: string,
): Promise<readonly ArticleVersion[]> {
  const { index } = readConfig();
  const body = await askEngine(
    searchPath(index),
    {
      filter: `cluster = ${quoteValue(cluster)}`,
      sort: ["timestamp:asc"],
      limit: MOST_VERSIONS,
      attributesToRetrieve: FIELDS,
    },
    { urgency: "hits" },
  );
  const { hits } = answer.parse(body);
  return hits.toSorted((a, b) => Number(b.leads) - Number(a.leads));
}
