import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csv } from "./csv";
import { exportedSchema } from "./export-format";
import type { ExportedArticle, ExportFormat } from "./export-format";
import { jsonLines } from "./json-lines";
import { bibtex, ris } from "./references";

const article: ExportedArticle = {
  id: "0a",
  title: {
    en: '=HYPERLINK("https://example.org","Talks, in \u201cOslo\u201d")',
  },
  text: { en: "First.\n\nSecond." },
  names: ["Oslo"],
  compounds: null,
  respelled: null,
  concepts: { title: [], text: [] },
  language: "en",
  source: "+Outlet",
  agency: null,
  domain: null,
  url: null,
  path: "a,b.txt",
  date: "2024-06-14",
  datePrecision: "day",
  dateFrom: "2024-06-14",
  dateTo: "2024-06-14",
  dateInferred: false,
  timestamp: 1718323200,
  year: 2024,
  month: "2024-06",
  countries: ["NO", "KR"],
  officials: ["Kim, Jong Un"],
  cluster: "0a",
  leads: true,
  versions: 1,
  evidence: [],
};

async function* batches() {
  yield [article];
  yield [{ ...article, id: "0b", title: { ko: "회담" } }];
}

async function write(format: ExportFormat, hasMark = false) {
  const pieces: string[] = [];
  const context = {
    search: {
      address: "https://news.example/?q=oslo",
      words: "oslo",
      filters: { country: ["NO"] },
    },
    origin: "https://news.example",
    total: 2,
    exportedAt: "2026-01-02T03:04:05.000Z",
    readVersion: async () => "v1",
    hasMark,
  };
  for await (const piece of format.write(batches(), context))
    pieces.push(piece);
  return pieces;
}

test("writes rows that programs read, and that run no formula", async () => {
  const text = (await write(csv)).join("");
  expect(text.startsWith("id,title,date,")).toBe(true);
  const rows: Record<string, string>[] = parse(text, { columns: true });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    title: `'=HYPERLINK("https://example.org","Talks, in \u201cOslo\u201d")`,
    source: "'+Outlet",
    agency: "",
    file: "a,b.txt",
    countries: "NO; KR",
    officials: "Kim, Jong Un",
    article: "https://news.example/articles/0a",
    search: "https://news.example/?q=oslo",
  });
  expect(rows[1]).toMatchObject({ title: "회담" });
});

test("begins with a mark for Excel where asked to", async () => {
  expect((await write(csv, true))[0]?.startsWith("\uFEFFid,")).toBe(true);
});

test("writes a record a line, between what was asked and how many came", async () => {
  const lines = (await write(jsonLines)).join("").trimEnd().split("\n");
  const [search, first, , end] = lines.map((line): unknown => JSON.parse(line));
  expect(lines).toHaveLength(4);
  expect(search).toEqual({
    type: "search",
    address: "https://news.example/?q=oslo",
    words: "oslo",
    filters: { country: ["NO"] },
    total: 2,
    exportedAt: "2026-01-02T03:04:05.000Z",
    indexVersion: "v1",
  });
  expect(first).toMatchObject({
    type: "article",
    text: "First.\n\nSecond.",
    title: article.title["en"],
    countries: ["NO", "KR"],
  });
  expect(first).not.toHaveProperty("compounds");
  expect(first).not.toHaveProperty("respelled");
  expect(first).not.toHaveProperty("concepts");
  expect(end).toEqual({ type: "end", articles: 2, indexVersion: "v1" });
});

test("references name the search where their form allows it", async () => {
  const bib = (await write(bibtex)).join("");
  expect(bib.split("\n")[0]).toBe(
    "% 2 articles found by https://news.example/?q=oslo",
  );
  expect(bib.match(/^@\w+\{/gm)).toHaveLength(2);
  const records = (await write(ris)).join("").split("ER  - \r\n");
  expect(records).toHaveLength(3);
  for (const record of records.slice(0, 2)) {
    expect(record.startsWith("TY  - ")).toBe(true);
    expect(record).toContain(
      "\r\nN1  - Found by https://news.example/?q=oslo\r\n",
    );
  }
});

test.for([csv, jsonLines, bibtex, ris])(
  "what $extension reads of a document is enough",
  ({ fields }) => {
    const read = Object.fromEntries(
      fields.map((field) => [field, article[field]]),
    );
    expect(exportedSchema.safeParse(read).error).toBeUndefined();
  },
);
