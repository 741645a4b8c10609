import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { toConceptToken } from "../src/concepts/concept-token.ts";
import { openEngine, type OpenedEngine } from "../src/engine/open-engine.ts";
import { toLocales } from "../src/search/query-locales.ts";
import { readSettings } from "../src/settings.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli } from "./run-cli.ts";

const GERMAN = `Waffenruhe in der Türkei vereinbart

ANKARA, 12. März 2021 (dpa) - Der Außenminister der Türkei hat am Freitag in Ankara nach langen Gesprächen eine Waffenruhe verkündet, wie das Ministerium mitteilte. Die Sanktionen bleiben in Kraft.

Die beiden Seiten wollen sich vor dem Sommer wieder treffen und über die Fischerei sprechen, den Kabeljaukrieg wollen sie beilegen.
`;
const CHINESE = `聯合國發言人談話

聯合國秘書長發言人星期五在紐約表示，人道救援物資必須持續進入加薩走廊，並呼籲各方保護平民，秘書長隨後前往拉法口岸視察，要求立即停火。
`;
const OWN = {
  concepts: [{ id: "cod-war", en: ["cod war"], de: ["Kabeljaukrieg"] }],
};

const hits = z.array(z.object({ path: z.string() }));

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

describe("an index with concepts", () => {
  let folder: string, articles: string, engine: OpenedEngine;
  beforeAll(async () => {
    folder = await makeFolder("concepts");
    articles = await writeArticles({
      "de.txt": GERMAN,
      "en.txt": report("Oslo", "Ine Eriksen Soreide"),
      "zh.txt": CHINESE,
    });
    const knowledge = path.join(folder, "knowledge"),
      data = path.join(folder, "data");
    await mkdir(knowledge);
    await writeFile(path.join(knowledge, "concepts.json"), JSON.stringify(OWN));
    engine = await openEngine(readSettings({ DATA_DIR: data }));
    const { code, stderr } = await runCli(["index"], {
      DATA_DIR: data,
      ARTICLES_DIR: articles,
      KNOWLEDGE_DIR: knowledge,
    });
    if (code !== 0) throw new Error(stderr);
  });
  afterAll(async () => {
    await engine.stop();
    await rm(articles, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });

  const find = async (query: string, fields?: string[]) => {
    const { hits: found } = await engine.client
      .index("articles")
      .search(query, {
        attributesToSearchOn: fields ?? null,
        matchingStrategy: "all",
        locales: toLocales(query),
      });
    return hits
      .parse(found)
      .map(({ path: file }) => file)
      .sort((a, b) => (a < b ? -1 : 1));
  };

  test.for([
    ["ceasefire", ["de.txt", "zh.txt"]],
    ["sanctions", ["de.txt", "en.txt"]],
    ["cod-war", ["de.txt"]],
    ["war", []],
  ] as const)(
    "the token of %s finds articles of all languages",
    async ([id, expected]) => {
      expect(await find(`"${toConceptToken(id)}"`)).toEqual(expected);
    },
  );

  test("what the title names goes before what the text names", async () => {
    const title = ["concepts.title"];
    expect(await find(`"${toConceptToken("ceasefire")}"`, title)).toEqual([
      "de.txt",
    ]);
  });

  test.for([
    ["Tuerkei", ["de.txt"]],
    ["联合国发言人", ["zh.txt"]],
  ] as const)("%s finds the other spelling", async ([query, expected]) => {
    expect(await find(query)).toEqual(expected);
  });
});
