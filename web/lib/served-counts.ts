import { z } from "zod";
import type { ServedCounts } from "./counts-store";

const fieldCounts = z
  .record(z.string(), z.record(z.string(), z.number()))
  .optional();

const served = z.object({
  version: z.string().nullable(),
  counts: z.object({
    question: z.object({ query: z.string(), filters: z.string().optional() }),
    answers: z.object({
      country: fieldCounts,
      official: fieldCounts,
      language: fieldCounts,
      source: fieldCounts,
      agency: fieldCounts,
      dates: fieldCounts,
      days: fieldCounts,
      corpus: fieldCounts,
      corpusDays: fieldCounts,
      latestDays: fieldCounts,
    }),
  }),
});

/** What the server knew when it rendered: its counts, and the index's version. */
export interface ServedState {
  readonly version: string | null;
  readonly counts: ServedCounts;
}

/** Reads from an answer what the server sent along with it; null if nothing. */
export function parseServedState(userData: unknown): ServedState | null {
  const parsed = z.tuple([served]).safeParse(userData);
  if (!parsed.success) return null;
  const { version, counts } = parsed.data[0];
  const { query, filters } = counts.question;
  return {
    version,
    counts: { question: { query, filters }, answers: { ...counts.answers } },
  };
}
