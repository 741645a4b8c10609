import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod/mini";
import { report, writeArticles } from "./articles-fixture.ts";
import { runCli } from "./run-cli.ts";

const answer = z.object({
  path: z.string(),
  text: z.string(),
  removed: z.array(z.object({ rule: z.string(), text: z.string() })),
});

const PAGE = (body: string) =>
  `<html><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
  <article><h1>Talks in Vienna</h1>${body
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("")}</article></body></html>`;

let articles: string;
beforeAll(async () => {
  const texts = ["Oslo", "Vienna"].map((city) => report(city, "Sergey Lavrov"));
  articles = await writeArticles({
    "page.html": PAGE(texts[1] ?? ""),
    "press/day.jsonl": texts
      .map((text, id) =>
        JSON.stringify({ id: `n${id}`, html: PAGE(text), title: "Talks" }),
      )
      .join("\n"),
  });
});
afterAll(() => rm(articles, { recursive: true, force: true }));

const removed = (documentPath: string) =>
  runCli(["removed", "--", documentPath], { ARTICLES_DIR: articles });

test.for(["page.html", "press/day.jsonl#n1"])(
  "tells what cleaning takes out of %s",
  async (documentPath) => {
    const { code, stdout, stderr } = await removed(documentPath);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const page = answer.parse(JSON.parse(stdout));
    expect(page.path).toBe(documentPath);
    expect(page.text).toContain("Vienna");
    expect(page.text).not.toContain("World");
    expect(page.removed.map(({ text }) => text).join(" ")).toContain("World");
  },
);

test.for(["none.html", "press/day.jsonl#n7", "--help", "../page.html"])(
  "%s ends with 2 and a sentence",
  async (documentPath) => {
    const { code, stdout, stderr } = await removed(documentPath);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("no such");
  },
);

test("a file beside the folder is never read", async () => {
  const inside = path.join(articles, "press");
  const { code } = await runCli(["removed", "--", "../page.html"], {
    ARTICLES_DIR: inside,
  });
  expect(code).toBe(2);
});
