import { mkdir, rm, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { toNamesQuery } from "../../web/lib/names-query.ts";
import { openEngine, type OpenedEngine } from "../src/engine/open-engine.ts";
import { IndexState } from "../src/state/index-state.ts";
import type { NameDocument } from "../src/names/name-document.ts";
import { readSettings } from "../src/settings.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli } from "./run-cli.ts";

// Each starts the command line several times.
vi.setConfig({ testTimeout: 180_000 });

const summit = `Leaders meet in Singapore

SINGAPORE, 12 June 2018 (Reuters) - U.S. President Donald Trump and North Korean leader Kim Jong-un signed a joint statement in Singapore on Tuesday. Austrian diplomats said that Austria would offer Vienna for further talks between North Korea and the United States.

Kim Jong-un and Donald Trump spoke alone before their delegations joined them, and both called the meeting a success when they came out.
`;

const own = [
  {
    name: "Marlene Østergård-Strauß",
    order: "given-first",
    forms: { ru: ["Марлене Эстергор"] },
    short: [],
    distinctive: true,
    offices: [
      { title: "harbour minister", country: "DK", from: "2020", to: null },
    ],
  },
];

describe("the index of names", () => {
  let articles = "",
    folder = "",
    engine: OpenedEngine;
  const inFolder = (name: string) => path.join(folder, name);
  const index = (...args: string[]) =>
    runCli(["index", ...args], {
      DATA_DIR: inFolder("data"),
      ARTICLES_DIR: articles,
      KNOWLEDGE_DIR: inFolder("own"),
    });
  beforeAll(async () => {
    articles = await writeArticles({
      "lavrov.txt": report("Vienna", "Sergey Lavrov"),
      "summit.txt": summit,
      "harbour.txt": report("Oslo", "Marlene Østergård-Strauß"),
      "stranger.txt": report("Lisbon", "Tobias Quellmann"),
    });
    folder = await makeFolder("names");
    await mkdir(inFolder("own/officials"), { recursive: true });
    await writeFile(inFolder("own/officials/a.json"), JSON.stringify(own));
    const { code, stderr } = await index();
    if (code !== 0) throw new Error(stderr);
    engine = await openEngine(readSettings({ DATA_DIR: inFolder("data") }));
  });
  afterAll(async () => {
    await engine.stop();
    await rm(articles, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });

  const names = () => engine.client.index<NameDocument>("articles-names");
  const find = async (typed: string) => {
    const { hits } = await names().search(toNamesQuery(typed), {
      matchingStrategy: "all",
    });
    return hits.map(({ value }) => value);
  };
  const all = async () =>
    (
      await names().getDocuments({
        filter: "kind NOT IN [corpus, glossary]",
        limit: 1000,
      })
    ).results.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lastTask = async () =>
    (await engine.client.tasks.getTasks({ limit: 1 })).results[0]?.uid;

  test.for([
    // Latin, Cyrillic, Hangul, Han, kana, Arabic
    ["lavrov", "Sergey Lavrov"],
    ["Lawrow", "Sergey Lavrov"],
    ["Lavrov, Sergey", "Sergey Lavrov"],
    ["лавр", "Sergey Lavrov"],
    ["라브로프", "Sergey Lavrov"],
    ["브로", "Sergey Lavrov"],
    ["拉夫罗夫", "Sergey Lavrov"],
    ["夫罗", "Sergey Lavrov"],
    ["ラブロフ", "Sergey Lavrov"],
    ["らぶろ", "Sergey Lavrov"],
    ["لافروف", "Sergey Lavrov"],
    ["정은", "Kim Jong-un"],
    ["김정은", "Kim Jong-un"],
    ["Jong Un", "Kim Jong-un"],
    ["金正恩", "Kim Jong-un"],
    ["Ким Чен", "Kim Jong-un"],
    ["lavrof", "Sergey Lavrov"],
    ["ostergard strauss", "Marlene Østergård-Strauß"],
    ["Эстергор", "Marlene Østergård-Strauß"],
    ["quellm", "Tobias Quellmann"],
    ["Nordkorea", "KP"],
    ["북한", "KP"],
    ["朝鮮", "KP"],
    ["North Korean", "KP"],
    ["Pjöngjang", "KP"],
    ["Österreich", "AT"],
    ["oesterr", "AT"],
    ["u.s.", "US"],
  ] as const)("finds %s: %s", async ([typed, value]) => {
    expect((await find(typed))[0]).toBe(value);
  });

  test.for(["-lavrov -trump", '"', "Zanzibar", "은정"] as const)(
    "does not find %s",
    async (typed) => {
      const query = toNamesQuery(typed);
      expect(query === "" ? [] : await find(typed)).toEqual([]);
    },
  );

  test("knows offices, and who is not in the gazetteer", async () => {
    const byValue = new Map((await all()).map((name) => [name.value, name]));
    expect(byValue.get("Sergey Lavrov")).toMatchObject({
      kind: "official",
      isKnown: true,
      role: "foreign minister",
      country: "RU",
      articles: 1,
    });
    expect(byValue.get("Marlene Østergård-Strauß")).toMatchObject({
      isKnown: true,
      role: "harbour minister",
      country: "DK",
    });
    expect(byValue.get("Tobias Quellmann")).toMatchObject({
      isKnown: false,
      role: "foreign minister",
      roles: [],
    });
  });

  test("counts as the engine does", async () => {
    const fields = [
      ["officials", "official"],
      ["countries", "country"],
      ["source", "source"],
      ["agency", "agency"],
    ] as const;
    const { facetDistribution = {} } = await engine.client
      .index("articles")
      .search("", { facets: fields.map(([field]) => field), limit: 0 });
    const counted = (await all()).map(
      ({ kind, value, articles: count }) => `${kind} ${value} ${count}`,
    );
    expect(counted.toSorted()).toEqual(
      fields
        .flatMap(([field, kind]) =>
          Object.entries(facetDistribution[field] ?? {}).map(
            ([value, count]) => `${kind} ${value} ${count}`,
          ),
        )
        .toSorted(),
    );
  });

  test("is not written to where nothing has changed", async () => {
    const before = await lastTask();
    expect((await index()).stderr).toContain("index is up to date");
    expect(await lastTask()).toBe(before);
  });

  test("has what is new, counts again, and loses what is gone", async () => {
    await writeFile(
      path.join(articles, "more.txt"),
      report("Geneva", "Sergey Lavrov"),
    );
    await unlink(path.join(articles, "stranger.txt"));
    await index();
    const officials = (await all()).filter(({ kind }) => kind === "official");
    expect(
      officials.map(({ value, articles: count }) => `${value} ${count}`).sort(),
    ).toEqual([
      "Donald Trump 1",
      "Kim Jong-un 1",
      "Marlene Østergård-Strauß 1",
      "Sergey Lavrov 2",
    ]);
    const updated = await all();
    await index("--rebuild");
    expect(await all()).toEqual(updated);
  });

  test("is mended by a run after one that was ended before it wrote it", async () => {
    const before = await all();
    // What a killed run leaves behind: its note, and an index of names that is not that of the articles.
    const state = await IndexState.open(inFolder("data/state"));
    await state.beginRun();
    await state.close();
    await names().deleteDocuments({ filter: "kind = country" }).waitTask();
    expect((await index()).stderr).not.toContain("building the index anew");
    expect(await all()).toEqual(before);
    await engine.client.deleteIndex("articles-names").waitTask();
    expect((await index()).stderr).not.toContain("building the index anew");
    expect(await all()).toEqual(before);
  });
});
