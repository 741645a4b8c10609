import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod/mini";
import {
  readEmbedder,
  type EmbedderSettings,
} from "./embedder/embedder-settings.ts";
import { YEAR_RULES, type YearRule } from "./enrich/date/year-rules.ts";
import { UsageError } from "./errors.ts";
import type { IndexingLimits } from "./engine/indexing-flags.ts";
import { readOverrides, type IndexOverrides } from "./load/index-overrides.ts";
import { readSecret } from "./read-secret.ts";

/** Everything that can be set from the outside, read once at the start. */
export interface Settings {
  /** Engines of the user's own, each of which holds a part of the articles; none means: the embedded one. */
  readonly engineHosts: readonly string[];
  /** Its master key, of which the other keys are made; null where it has none, or an admin key is enough. */
  readonly masterKey: string | null;
  /** The indexer's key to it. */
  readonly adminKey: string | null;
  /** The web server's key to it, where it is not made of the master key. */
  readonly searchKey: string | null;
  /** Where that engine writes its snapshots, if it is on this machine. */
  readonly snapshotDir: string | null;
  readonly indexUid: string;
  readonly articlesDir: string;
  readonly dataDir: string;
  /** The user's own officials and words for countries (docs/knowledge.md); null: none. */
  readonly knowledgeDir: string | null;
  /** What makes vectors of texts, for searches by meaning; null: none. */
  readonly embedder: EmbedderSettings | null;
  /** Settings of the index instead of those built in. */
  readonly overrides: IndexOverrides;
  readonly port: number;
  /** Where the web server listens. */
  readonly hostname: string;
  /** What the embedded engine may take to index. */
  readonly indexing: IndexingLimits;
  /** A Meilisearch binary of the user's own. */
  readonly engineBinary: string | null;
  /** The rules that may lend a dateline its year. */
  readonly yearRules: ReadonlySet<YearRule>;
}

const optional = z.optional(z.string());

const environment = z.object({
  MEILI_HOST: optional,
  MEILI_SNAPSHOT_DIR: optional,
  MEILI_INDEX: optional,
  MEILI_MAX_INDEXING_THREADS: optional,
  MEILI_MAX_INDEXING_MEMORY: optional,
  ARTICLES_DIR: optional,
  DATA_DIR: optional,
  KNOWLEDGE_DIR: optional,
  EMBEDDER_FILE: optional,
  INDEX_SETTINGS_FILE: optional,
  PORT: optional,
  LISTEN_HOST: optional,
  MEILISEARCH_BINARY: optional,
  YEAR_RULES_OFF: optional,
});

const INDEX_UID = /^[A-Za-z0-9_-]{1,200}$/;

/** The project's own folder: what is not set lies there. */
const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Reads the settings from environment variables. Relative folders that are set are seen from the current folder.
 *
 * @throws UsageError naming the variable, what it holds and what is expected
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const parsed = environment.parse(env);
  const set = (value: string | undefined) =>
    value === undefined || value.trim() === "" ? null : value.trim();
  const indexUid = set(parsed.MEILI_INDEX) ?? "articles";
  if (!INDEX_UID.test(indexUid))
    throw new UsageError(
      `MEILI_INDEX=${indexUid}: not an index name`,
      "Use letters, digits, - and _ only.",
    );
  const masterKey = readSecret(env, "MEILI_MASTER_KEY"),
    adminKey = readSecret(env, "MEILI_ADMIN_KEY");
  if (masterKey !== null && adminKey !== null)
    throw new UsageError(
      "MEILI_MASTER_KEY and MEILI_ADMIN_KEY are both set",
      "Leave MEILI_MASTER_KEY out: the admin key is enough.",
    );
  const snapshotDir = set(parsed.MEILI_SNAPSHOT_DIR);
  const embedderFile = set(parsed.EMBEDDER_FILE),
    overridesFile = set(parsed.INDEX_SETTINGS_FILE);
  return {
    engineHosts: readHosts(set(parsed.MEILI_HOST)),
    masterKey,
    adminKey,
    searchKey: readSecret(env, "MEILI_SEARCH_KEY"),
    snapshotDir: snapshotDir === null ? null : path.resolve(snapshotDir),
    indexUid,
    articlesDir: path.resolve(
      set(parsed.ARTICLES_DIR) ?? path.join(PROJECT, "articles"),
    ),
    dataDir: path.resolve(
      set(parsed.DATA_DIR) ?? path.join(PROJECT, ".communique"),
    ),
    knowledgeDir: readFolder(set(parsed.KNOWLEDGE_DIR)),
    embedder: embedderFile === null ? null : readEmbedder(embedderFile),
    overrides: overridesFile === null ? {} : readOverrides(overridesFile),
    port: readPort(set(parsed.PORT)),
    hostname: set(parsed.LISTEN_HOST) ?? "127.0.0.1",
    indexing: {
      threads: readThreads(set(parsed.MEILI_MAX_INDEXING_THREADS)),
      memory: readMemory(set(parsed.MEILI_MAX_INDEXING_MEMORY)),
    },
    engineBinary: set(parsed.MEILISEARCH_BINARY),
    yearRules: readYearRules(set(parsed.YEAR_RULES_OFF)),
  };
}

/** `http://10.0.0.1:7700,http://10.0.0.2:7700`, in an order of our own: the user's says nothing. */
function readHosts(hosts: string | null): readonly string[] {
  const all = hosts?.split(/[\s,]+/).filter(Boolean) ?? [];
  return [...new Set(all.map(readHost))].sort();
}

function readHost(host: string): string {
  if (!/^https?:\/\//.test(host) || !URL.canParse(host))
    throw new UsageError(
      `MEILI_HOST=${host}: not an http(s) address`,
      "Write it as http://127.0.0.1:7700; several with commas between them.",
    );
  return host.replace(/\/+$/, "");
}

function readFolder(folder: string | null): string | null {
  if (folder === null) return null;
  if (!existsSync(folder))
    throw new UsageError(
      `KNOWLEDGE_DIR=${folder}: no such folder`,
      "Make it, with officials/ and countries/ as docs/knowledge.md shows, or leave the variable out.",
    );
  return path.resolve(folder);
}

function readPort(port: string | null): number {
  const value = Number(port ?? "3000");
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new UsageError(
      `PORT=${port}: not a port number`,
      "Use a whole number from 1 to 65535.",
    );
  return value;
}

function readThreads(threads: string | null): number | null {
  if (threads === null || /^[1-9]\d{0,2}$/.test(threads))
    return threads === null ? null : Number(threads);
  throw new UsageError(
    `MEILI_MAX_INDEXING_THREADS=${threads}: not a number of threads`,
    "Use a whole number from 1 to 999.",
  );
}

/** The engine takes 2Gb for 250 MB. */
function readMemory(memory: string | null): string | null {
  if (memory === null || /^[1-9]\d*\s?[KMG]iB$/.test(memory)) return memory;
  throw new UsageError(
    `MEILI_MAX_INDEXING_MEMORY=${memory}: not a size`,
    "Write it as 512MiB or 2GiB.",
  );
}

/** `year-from-terms,year-from-crawl`: those switched off. */
function readYearRules(off: string | null): ReadonlySet<YearRule> {
  const names = new Set(off?.split(/[\s,]+/).filter(Boolean));
  const known: ReadonlySet<string> = new Set(YEAR_RULES);
  for (const name of names)
    if (!known.has(name))
      throw new UsageError(
        `YEAR_RULES_OFF=${off}: no rule is called ${name}`,
        `The rules are ${YEAR_RULES.join(", ")}.`,
      );
  return new Set(YEAR_RULES.filter((rule) => !names.has(rule)));
}
