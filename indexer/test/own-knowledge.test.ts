import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { makeFolder } from "./engine-fixture.ts";
import { runCli } from "./run-cli.ts";

const literal = (value: string, language?: string) => ({
  type: "literal",
  value,
  ...(language === undefined ? {} : { "xml:lang": language }),
});
/** What the query of docs/officials.md brings, about nobody. */
const ANSWER = {
  head: { vars: ["person", "label", "title", "country", "from", "family"] },
  results: {
    bindings: ["Ada Fjordmark", "Ада Фьордмарк"].map((label, at) => ({
      person: { type: "uri", value: "http://www.wikidata.org/entity/Q1" },
      label: literal(label, ["en", "ru"][at]),
      title: literal("foreign minister"),
      country: literal("NO"),
      from: literal("2021-10-14T00:00:00Z"),
      family: literal("Fjordmark"),
    })),
  },
};
const COUNTRIES = { NO: { names: ["Fjordland"] } };
const TEXT =
  "OSLO, 3 May 2022 - Ada Fjordmark spoke with her guests about fishing for two hours. Fjordland and its neighbours want to share what the sea gives, Fjordmark said. Fjordland will write the first draft.";

const line = z.object({
  countries: z.array(z.string()),
  officials: z.array(z.string()),
});

describe("a user's own knowledge", () => {
  let folder: string, articles: string, knowledge: string;
  beforeAll(async () => {
    folder = await makeFolder("own");
    articles = path.join(folder, "articles");
    knowledge = path.join(folder, "knowledge");
    for (const made of [
      "articles",
      "knowledge/officials",
      "knowledge/countries",
    ])
      await mkdir(path.join(folder, made), { recursive: true });
    // More than one thread takes: what the workers are told matters as well.
    for (let at = 0; at < 12; at += 1)
      await writeFile(path.join(articles, `${at}.txt`), TEXT);
    await writeFile(path.join(folder, "answer.json"), JSON.stringify(ANSWER));
    await writeFile(
      path.join(knowledge, "countries/en.json"),
      JSON.stringify(COUNTRIES),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const extract = async (where: string, env: Record<string, string> = {}) => {
    const { code, stdout } = await runCli(["extract", where], env);
    expect(code).toBe(0);
    return stdout
      .split("\n")
      .filter(Boolean)
      .map((json) => line.parse(JSON.parse(json)));
  };

  test("comes from Wikidata, and is found in articles", async () => {
    const { code, stdout, stderr } = await runCli([
      "import-officials",
      path.join(folder, "answer.json"),
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain("1 officials, 0 left out");
    await writeFile(path.join(knowledge, "officials/norway.json"), stdout);

    const env = { KNOWLEDGE_DIR: knowledge };
    const one = await extract(path.join(articles, "0.txt"), env);
    expect(one).toEqual([{ countries: ["NO"], officials: ["Ada Fjordmark"] }]);
    expect(await extract(articles, env)).toEqual(
      Array.from({ length: 12 }, () => one[0]),
    );
    const [without] = await extract(path.join(articles, "0.txt"));
    expect(without?.officials).toEqual([]);
  });

  test("a wrong entry ends the run and is named", async () => {
    const wrong = path.join(folder, "wrong");
    await mkdir(path.join(wrong, "officials"), { recursive: true });
    await writeFile(
      path.join(wrong, "officials/x.json"),
      '[{ "name": "Ada Fjordmark", "offices": [] }]',
    );
    const { code, stderr } = await runCli(["extract", articles], {
      KNOWLEDGE_DIR: wrong,
    });
    expect(code).toBe(1);
    expect(stderr).toContain("officials/x.json: entry 1 (Ada Fjordmark)");
    expect(stderr).toContain("at least one office");
  });

  test("a wrong concept ends the run and is named", async () => {
    const wrong = path.join(folder, "wrong-concept");
    await mkdir(wrong);
    await writeFile(
      path.join(wrong, "concepts.json"),
      '{ "concepts": [{ "id": "Cod War", "en": ["cod war"] }] }',
    );
    const { code, stdout, stderr } = await runCli(["extract", articles], {
      KNOWLEDGE_DIR: wrong,
    });
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("concepts.json: concepts.0.id");
  });

  test("a result that is none is a usage error", async () => {
    const { code, stderr } = await runCli([
      "import-officials",
      path.join(folder, "nowhere.json"),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("nowhere.json: cannot be read");
  });
});
