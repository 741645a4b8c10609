import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod/mini";
import type { EnrichedArticle } from "../src/enrich/enrich.ts";
import { extractAll } from "./extract-one.ts";

// Scraped articles that may not be copied into the project: they lie beside it where they are.
const folder = fileURLToPath(new URL("../../../shared/seeds", import.meta.url));
const expectedFile = path.join(folder, "expected.json");

const facet = z.object({
  must: z.array(z.string()),
  mustNot: z.array(z.string()),
});
const expectedSchema = z.object({
  language: z.string(),
  title: z.optional(z.string()),
  titleStartsWith: z.optional(z.string()),
  titleSource: z.string(),
  date: z.nullable(z.string()),
  url: z.optional(z.string()),
  countries: facet,
  officials: facet,
  textMust: z.array(z.string()),
  textMustNot: z.array(z.string()),
});

const seeds = existsSync(expectedFile)
  ? Object.entries(
      z
        .record(z.string(), expectedSchema)
        .parse(JSON.parse(readFileSync(expectedFile, "utf8"))),
    )
  : [];

describe.skipIf(seeds.length === 0)("scraped articles", () => {
  const articles = new Map<string, EnrichedArticle>();
  beforeAll(async () => {
    const files = seeds.map(([file]) => path.join(folder, file));
    for (const outcome of await extractAll(files)) {
      if (!outcome.ok) continue;
      articles.set(path.basename(outcome.value.path), outcome.value);
    }
  });

  test.for(seeds)("%s", ([file, want]) => {
    const article = articles.get(file);
    expect(article).toBeDefined();
    if (article === undefined) return;
    expect.soft(article.language).toBe(want.language);
    expect.soft(article.titleSource).toBe(want.titleSource);
    if (want.title !== undefined) {
      expect.soft(article.title).toBe(want.title);
    }
    expect.soft(article.title).toContain(want.titleStartsWith ?? "");
    expect.soft(article.date).toBe(want.date);
    if (want.url !== undefined) expect.soft(article.url).toBe(want.url);
    expect
      .soft(article.countries)
      .toEqual(expect.arrayContaining(want.countries.must));
    for (const code of want.countries.mustNot) {
      expect.soft(article.countries).not.toContain(code);
    }
    expect
      .soft(article.officials)
      .toEqual(expect.arrayContaining(want.officials.must));
    for (const name of want.officials.mustNot) {
      expect.soft(article.officials).not.toContain(name);
    }
    for (const words of want.textMust) {
      expect.soft(article.text).toContain(words);
    }
    for (const words of want.textMustNot) {
      expect.soft(article.text).not.toContain(words);
    }
  });
});
