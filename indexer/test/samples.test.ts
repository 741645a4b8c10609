import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod/mini";
import type { EnrichedArticle } from "../src/enrich/enrich.ts";
import { extractAll } from "./extract-one.ts";

const facet = z.object({
  must: z.array(z.string()),
  mustNot: z.array(z.string()),
});
const labelSchema = z.object({
  language: z.string(),
  title: z.string(),
  date: z.nullable(z.string()),
  countries: facet,
  officials: facet,
  textMust: z.array(z.string()),
  textMustNot: z.array(z.string()),
});

const folder = new URL("samples/", import.meta.url);
const labels = readdirSync(folder)
  .sort()
  .flatMap((name) =>
    Object.entries(
      z
        .record(z.string(), labelSchema)
        .parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))),
    ),
  );

const squeeze = (text: string) => text.replace(/\s+/gu, " ").trim();

// The sample corpus is read once, by the whole pipeline, as a user's folder is.
describe("sample articles", () => {
  const articles = new Map<string, EnrichedArticle>();

  beforeAll(async () => {
    for (const outcome of await extractAll([
      fileURLToPath(new URL("../../articles", import.meta.url)),
    ])) {
      if (outcome.ok) articles.set(outcome.value.path, outcome.value);
    }
  });

  test("there are at least 60 in at least eight languages, each labelled", () => {
    expect(articles.size).toBeGreaterThanOrEqual(60);
    expect(
      new Set([...articles.values()].map(({ language }) => language)).size,
    ).toBeGreaterThanOrEqual(8);
    expect([...articles.keys()].sort()).toEqual(
      labels.map(([path]) => path).sort(),
    );
  });

  test.for(labels)("%s", ([path, label]) => {
    const article = articles.get(path);
    expect(article, "was rejected").toBeDefined();
    if (article === undefined) return;
    const text = squeeze(article.text);
    expect.soft(article.language).toBe(label.language);
    expect.soft(squeeze(article.title)).toBe(squeeze(label.title));
    expect.soft(article.date).toBe(label.date);
    expect
      .soft(article.countries)
      .toEqual(expect.arrayContaining(label.countries.must));
    for (const code of label.countries.mustNot)
      expect.soft(article.countries).not.toContain(code);
    expect
      .soft(article.officials)
      .toEqual(expect.arrayContaining(label.officials.must));
    for (const name of label.officials.mustNot)
      expect.soft(article.officials).not.toContain(name);
    for (const words of label.textMust)
      expect.soft(text).toContain(squeeze(words));
    for (const words of label.textMustNot)
      expect.soft(text).not.toContain(squeeze(words));
    for (const { start, end, quote } of article.mentions)
      if (start !== undefined)
        expect.soft(article.text.slice(start, end)).toBe(quote);
  });
});
