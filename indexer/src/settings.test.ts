import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EXIT, UsageError } from "./errors.ts";
import { readSettings } from "./settings.ts";

test("without a variable: the embedded engine, in the project's folder", () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    engineHosts: [],
    masterKey: null,
    adminKey: null,
    searchKey: null,
    indexUid: "articles",
    port: 3000,
    hostname: "127.0.0.1",
    embedder: null,
    overrides: {},
    indexing: { threads: null, memory: null },
    engineBinary: null,
  });
  expect(path.basename(settings.articlesDir)).toBe("articles");
  expect(path.basename(settings.dataDir)).toBe(".communique");
  const project = path.dirname(settings.articlesDir);
  expect(path.dirname(settings.dataDir)).toBe(project);
  expect(existsSync(path.join(project, "indexer", "src"))).toBe(true);
});

test("every variable is read", () => {
  expect(
    readSettings({
      MEILI_HOST: "https://search.example.org/",
      MEILI_ADMIN_KEY: "secret",
      MEILI_SEARCH_KEY: "less of a secret",
      MEILI_SNAPSHOT_DIR: "/meili/snapshots",
      MEILI_INDEX: "news_2024-a",
      ARTICLES_DIR: "/data/articles",
      DATA_DIR: "/data/state",
      KNOWLEDGE_DIR: "/",
      PORT: "8080",
      LISTEN_HOST: "0.0.0.0",
      MEILISEARCH_BINARY: "/opt/meilisearch",
      MEILI_MAX_INDEXING_THREADS: "6",
      MEILI_MAX_INDEXING_MEMORY: "4GiB",
      YEAR_RULES_OFF: "year-from-crawl, year-from-terms",
    }),
  ).toEqual({
    engineHosts: ["https://search.example.org"],
    masterKey: null,
    adminKey: "secret",
    searchKey: "less of a secret",
    snapshotDir: "/meili/snapshots",
    indexUid: "news_2024-a",
    articlesDir: "/data/articles",
    dataDir: "/data/state",
    knowledgeDir: "/",
    embedder: null,
    port: 8080,
    hostname: "0.0.0.0",
    overrides: {},
    indexing: { threads: 6, memory: "4GiB" },
    engineBinary: "/opt/meilisearch",
    yearRules: new Set([
      "year-from-weekday",
      "year-from-url",
      "year-from-text",
    ]),
  });
});

test("the master key is not taken where the admin key is enough", () => {
  expect(readSettings({ MEILI_MASTER_KEY: "a" }).masterKey).toBe("a");
  expect(() =>
    readSettings({ MEILI_MASTER_KEY: "a", MEILI_ADMIN_KEY: "b" }),
  ).toThrow("both set");
});

test("blank is as good as not set", () => {
  const names = ["MEILI_HOST", "MEILI_INDEX", "ARTICLES_DIR", "PORT"];
  expect(
    readSettings(Object.fromEntries(names.map((name) => [name, " "]))),
  ).toEqual(readSettings({}));
});

test("relative folders are seen from the current folder", () => {
  expect(
    readSettings({ ARTICLES_DIR: "my/news", DATA_DIR: "../state" }),
  ).toMatchObject({
    articlesDir: path.join(process.cwd(), "my/news"),
    dataDir: path.join(path.dirname(process.cwd()), "state"),
  });
});

describe("a bad value is a usage error that names variable and value", () => {
  test.for([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "30.5"],
    ["PORT", "-1"],
    ["PORT", "http"],
    ["MEILI_HOST", "localhost:7700"],
    ["MEILI_HOST", "ftp://example.org"],
    ["MEILI_HOST", "http://"],
    ["MEILI_INDEX", "my articles"],
    ["MEILI_INDEX", "статьи"],
    ["MEILI_INDEX", "a".repeat(201)],
    ["KNOWLEDGE_DIR", "/no/such/folder"],
    ["INDEX_SETTINGS_FILE", "/no/such/file.json"],
    ["MEILI_MAX_INDEXING_THREADS", "0"],
    ["MEILI_MAX_INDEXING_MEMORY", "2Gb"],
    ["YEAR_RULES_OFF", "year-from-stars"],
  ] as const)("%s=%s", ([name, value]) => {
    expect.assertions(2);
    try {
      readSettings({ [name]: value });
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect(error).toMatchObject({
        message: expect.stringContaining(`${name}=${value}: `),
        exitCode: EXIT.usage,
        remedy: expect.stringMatching(/\.$/),
      });
    }
  });
});

test.for([
  ["PORT", "1"],
  ["PORT", "65535"],
  ["MEILI_HOST", "http://[::1]:7700"],
  ["MEILI_INDEX", "a".repeat(200)],
] as const)("a value at the edge is taken: %s=%s", ([name, value]) => {
  expect(() => readSettings({ [name]: value })).not.toThrow();
});
