import type { SearchDocument } from "@communique/indexer/search-document";
import { cache } from "react";
import { z } from "zod";
import { readConfig } from "./config";
import { askEngine } from "./ask-engine";
import { requireWhole } from "./require-whole";
import { searchPath } from "./send-to";

// What the engine accepts as a document id.
const DOCUMENT_ID = /^[A-Za-z0-9_-]{1,511}$/;

const localized = z.record(z.string(), z.string());
const mention = z.object({
  kind: z.enum(["official", "country", "date"]),
  value: z.string(),
  quote: z.string(),
  start: z.number().optional(),
  end: z.number().optional(),
  rule: z.string(),
  confidence: z.number(),
});
/** A document as the engine gives it; those of an older index lack some fields. */
export const articleSchema = z.object({
  id: z.string(),
  title: localized,
  text: localized,
  names: z.array(z.string()).default([]),
  compounds: localized.nullable().default(null),
  respelled: localized.nullable().default(null),
  concepts: z
    .object({ title: z.array(z.string()), text: z.array(z.string()) })
    .default({ title: [], text: [] }),
  language: z.string(),
  source: z.string().nullable(),
  agency: z.string().nullable().default(null),
  domain: z.string().nullable().default(null),
  url: z.string().nullable(),
  path: z.string(),
  date: z.string().nullable(),
  datePrecision: z.enum(["day", "month", "year", "none"]),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  dateInferred: z.boolean().default(false),
  timestamp: z.number().nullable(),
  year: z.number().nullable(),
  month: z.string().nullable(),
  countries: z.array(z.string()),
  officials: z.array(z.string()),
  cluster: z.string(),
  leads: z.boolean().default(true),
  versions: z.number().default(1),
  evidence: z.array(mention).default([]),
}) satisfies z.ZodType<SearchDocument>;

const answer = z.object({ hits: z.array(articleSchema) });

/**
 * Reads one article, or null if there is none. The search-only key may not
 * fetch documents, hence a search for the id. Asked once per request.
 *
 * @throws {EngineError} when the engine can't be reached.
 */
export const readArticle = cache(
  async (id: string): Promise<SearchDocument | null> => {
    if (!DOCUMENT_ID.test(id)) return null;
    const { index } = readConfig();
    const body = await askEngine(
      searchPath(index),
      { filter: `id = "${id}"`, limit: 1 },
      { urgency: "hits" },
    );
    // It may be on an engine that gives no answer.
    const [hit] = answer.parse(body).hits;
    if (hit === undefined) requireWhole(body);
    return hit ?? null;
  },
);
