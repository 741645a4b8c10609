import { z } from "zod/mini";
import { IndexerError } from "../errors.ts";
import type { Official } from "./schema.ts";

const value = z.object({ value: z.string() });

/** A row of the query in docs/officials.md: one label of one person with one term of one office. */
const rowSchema = z.object({
  person: value,
  label: z.object({ value: z.string(), "xml:lang": z.string() }),
  title: value,
  country: value,
  from: z.optional(value),
  to: z.optional(value),
  family: z.optional(value),
});
type Row = z.infer<typeof rowSchema>;

const resultSchema = z.object({
  results: z.object({ bindings: z.array(z.unknown()) }),
});

/** What an import came to. */
export interface WikidataImport {
  readonly officials: readonly Official[];
  /** Persons and rows that were left out, and why. */
  readonly skipped: readonly { readonly what: string; readonly why: string }[];
}

/**
 * Makes entries of a Wikidata query's JSON result (SPARQL 1.1 Query Results JSON Format).
 *
 * @throws IndexerError when the JSON is no such result
 */
export function officialsFromWikidata(
  json: unknown,
  file: string,
): WikidataImport {
  const parsed = resultSchema.safeParse(json);
  if (!parsed.success)
    throw new IndexerError(
      `${file}: not a SPARQL result in JSON`,
      "Run the query of docs/officials.md and save its result as JSON, not CSV.",
    );
  const skipped: { what: string; why: string }[] = [];
  const persons = new Map<string, Row[]>();
  for (const [at, binding] of parsed.data.results.bindings.entries()) {
    const row = rowSchema.safeParse(binding);
    if (!row.success) {
      const issue = row.error.issues[0];
      skipped.push({
        what: `row ${at + 1}`,
        why: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
      });
      continue;
    }
    const id = row.data.person.value;
    persons.set(id, [...(persons.get(id) ?? []), row.data]);
  }
  const officials = new Map<string, Official>();
  for (const [id, rows] of persons) {
    const official = toOfficial(rows);
    if (official === null)
      skipped.push({ what: id, why: "no English label of two words" });
    else if (officials.has(official.name))
      skipped.push({ what: id, why: `a second ${official.name}` });
    else officials.set(official.name, official);
  }
  return { officials: [...officials.values()], skipped };
}

function toOfficial(rows: readonly Row[]): Official | null {
  const labels = new Map<string, Set<string>>();
  for (const { label } of rows) {
    const language = label["xml:lang"];
    labels.set(language, (labels.get(language) ?? new Set()).add(label.value));
  }
  const english = [...(labels.get("en") ?? [])][0];
  if (english === undefined || !english.includes(" ")) return null;
  const name = withoutAccents(english);
  const family = rows.find((row) => row.family !== undefined)?.family?.value;
  const forms = Object.fromEntries(
    [...labels]
      .map(
        ([language, all]) =>
          [language, [...all].filter((form) => form !== name)] as const,
      )
      .filter(([, all]) => all.length > 0),
  );
  return {
    name,
    order:
      family !== undefined && english.startsWith(`${family} `)
        ? "family-first"
        : "given-first",
    forms,
    short: family === undefined ? [] : [family],
    distinctive: false,
    offices: toOffices(rows),
  };
}

function toOffices(rows: readonly Row[]): Official["offices"] {
  const offices = new Map<string, Official["offices"][number]>();
  for (const { title, country, from, to } of rows) {
    const office = {
      title: title.value,
      country: country.value,
      from: toDate(from?.value),
      to: toDate(to?.value),
    };
    offices.set(JSON.stringify(office), office);
  }
  return [...offices.values()].sort((a, b) =>
    (a.from ?? "") < (b.from ?? "") ? -1 : 1,
  );
}

/** Wikidata writes a year as its first of January, a month as its first. */
function toDate(time: string | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time ?? "")?.[0];
  if (day === undefined) return null;
  if (day.endsWith("-01-01")) return day.slice(0, 4);
  return day.endsWith("-01") ? day.slice(0, 7) : day;
}

const withoutAccents = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
