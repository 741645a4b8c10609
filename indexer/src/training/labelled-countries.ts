import { readFileSync } from "node:fs";
import { z } from "zod/mini";
import { clean } from "../clean/clean.ts";
import { articleFeatures, FEATURES } from "../enrich/countries/features.ts";
import { enrichWithEvidence } from "../enrich/enrich.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import { toToday } from "../knowledge/successors.ts";
import { listFiles } from "../read/list-files.ts";
import { readPages } from "../read/read-pages.ts";

/** An article's countries as somebody labelled them. */
export interface Labels {
  readonly right: ReadonlySet<string>;
  /** Countries that are wrong; null where all are that are not right. */
  readonly wrong: ReadonlySet<string> | null;
}

/** A country that an article names, with its features. */
export interface Candidate {
  readonly code: string;
  readonly inputs: readonly number[];
}

/** A labelled article; without candidates when it was rejected. */
export interface LabelledArticle {
  readonly id: string;
  readonly labels: Labels;
  readonly candidates: readonly Candidate[];
}

/** Codes that label sets use for countries which ISO 3166-1 calls otherwise. */
const OTHER_CODES: Readonly<Record<string, string>> = { FX: "FR", UK: "GB" };
const toCodes = (codes: readonly string[]) =>
  new Set(codes.map((code) => OTHER_CODES[code] ?? code).flatMap(toToday));

const recordSchema = z.object({
  id: z.string(),
  gold: z.object({ countries: z.nullish(z.array(z.string())) }),
});

/** Labels in the records themselves: `{"id": …, "gold": {"countries": ["KR"]}}`, an article a line. */
export function readRecordLabels(
  file: string,
  { areComplete }: { readonly areComplete: boolean },
): Map<string, Labels> {
  const labels = new Map<string, Labels>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "") continue;
    const { id, gold } = recordSchema.parse(JSON.parse(line));
    if (gold.countries && gold.countries.length > 0)
      labels.set(id, {
        right: toCodes(gold.countries),
        wrong: areComplete ? null : new Set(),
      });
  }
  return labels;
}

const fileSchema = z.record(
  z.string(),
  z.object({
    countries: z.object({
      must: z.array(z.string()),
      mustNot: z.array(z.string()),
    }),
  }),
);

/** Labels in files beside the articles: `{"PATH": {"countries": {"must": ["KR"], "mustNot": []}}}`. */
export const readFileLabels = (files: readonly string[]): Map<string, Labels> =>
  new Map(
    files
      .flatMap((file) =>
        Object.entries(
          fileSchema.parse(JSON.parse(readFileSync(file, "utf8"))),
        ),
      )
      .map(([id, { countries }]) => [
        id,
        { right: toCodes(countries.must), wrong: toCodes(countries.mustNot) },
      ]),
  );

// `news.ndjson#12` `samples/paper/visit.html`: a record's id, or as much of the path as the labels name
const idsOf = (place: string) => [
  place.split("#").at(-1) ?? "",
  ...place.split("/").map((_, at, parts) => parts.slice(at).join("/")),
];

/** Runs labelled articles through the pipeline. */
export async function readLabelled(
  paths: readonly string[],
  labels: ReadonlyMap<string, Labels>,
  knowledge: Knowledge,
): Promise<LabelledArticle[]> {
  const candidates = new Map<string, Candidate[]>();
  for await (const page of readPages(listFiles(paths))) {
    if (!page.ok) continue;
    const { path: place } = page.value;
    const id = idsOf(place).find((key) => labels.has(key));
    const cleaned = clean(page.value);
    if (id === undefined || !cleaned.ok) continue;
    const { evidence } = enrichWithEvidence(cleaned.value, knowledge, {
      today: "9999-12-31",
    });
    candidates.set(
      id,
      articleFeatures(evidence).map(({ evidence: { code }, features }) => ({
        code,
        inputs: FEATURES.map((name) => features[name]),
      })),
    );
  }
  return [...labels].map(([id, label]) => ({
    id,
    labels: label,
    candidates: candidates.get(id) ?? [],
  }));
}
