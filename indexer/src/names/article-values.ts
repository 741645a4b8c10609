import { z } from "zod/mini";
import type { UnknownName } from "../enrich/officials/merge-romanisations.ts";
import { UnknownNames } from "../enrich/officials/rename-officials.ts";
import type { SearchDocument } from "../search-document.ts";

const texts = z.array(z.string());

const schema = z.object({
  officials: texts,
  countries: texts,
  source: z.nullable(z.string()),
  agency: z.nullable(z.string()),
  /** What the article calls its unknown officials: name, office in English, state; each once. */
  offices: z.array(
    z.tuple([z.string(), z.nullable(z.string()), z.nullable(z.string())]),
  ),
});

/** What of an article is counted and named. */
export type ArticleValues = z.infer<typeof schema>;

/** Takes the values out of an article. */
export function toArticleValues({
  officials,
  countries,
  source,
  agency,
  evidence,
}: Pick<
  SearchDocument,
  "officials" | "countries" | "source" | "agency" | "evidence"
>): ArticleValues {
  const offices = new Map<string, ArticleValues["offices"][number]>();
  for (const { isKnown, value, role = null, country = null } of evidence)
    if (isKnown === false)
      offices.set(`${value}\n${role}\n${country}`, [value, role, country]);
  return {
    officials: [...officials],
    countries: [...countries],
    source,
    agency,
    offices: [...offices.values()],
  };
}

/** Reads values that were kept; null for what another version kept. */
export function parseArticleValues(value: unknown): ArticleValues | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The unknown officials that an article names, counted as those of the article itself are. */
export function toUnknownNames(
  offices: ArticleValues["offices"],
): UnknownName[] {
  const unknown = new UnknownNames();
  unknown.add(
    offices.map(([value, , country]) => ({
      kind: "official",
      isKnown: false,
      value,
      ...(country === null ? {} : { country }),
    })),
  );
  return unknown.all();
}
