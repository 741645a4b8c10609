import type { Meilisearch } from "meilisearch";
import {
  withoutSecrets,
  type EmbedderSettings,
} from "../embedder/embedder-settings.ts";
import type { Shards } from "../engine/shards.ts";
import { ENGINE_VERSION } from "../engine/engine-version.ts";
import { indexExists } from "../load/build-index.ts";
import { toPipelineFingerprint } from "../load/fingerprint.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { IndexOverrides } from "../load/index-overrides.ts";
import { toIndexSettings } from "../load/index-settings.ts";
import { toNamesUid } from "../names/name-document.ts";
import { NAMES_SETTINGS } from "../names/names-settings.ts";
import type { Settings } from "../settings.ts";
import type { StateStatus } from "../status/file-status.ts";
import { findDrift } from "./settings-drift.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";

const REBUILD = "npm run index -- --rebuild";

/** Whether a running engine is of the version that everything was tried with. */
export async function checkEngine(
  client: Meilisearch,
  name: string,
): Promise<Finding> {
  const { pkgVersion } = await client.getVersion();
  return pkgVersion === ENGINE_VERSION
    ? ok("engine", `Meilisearch ${pkgVersion}, ${name}, answers`)
    : warn(
        "engine",
        `Meilisearch ${pkgVersion}, ${name}; everything was tried with ${ENGINE_VERSION}`,
        `install Meilisearch ${ENGINE_VERSION}`,
      );
}

/** Whether searches go by the settings that this program gives its index. */
export async function checkSettings(
  client: Meilisearch,
  uid: string,
  { dictionary, nameWords }: Pick<Knowledge, "dictionary" | "nameWords">,
  {
    embedder = null,
    overrides,
  }: {
    readonly embedder?: EmbedderSettings | null;
    readonly overrides?: IndexOverrides | undefined;
  } = {},
): Promise<Finding> {
  if (!(await indexExists(client, uid)))
    return ok("settings", "come with the first index");
  const drift = findDrift(
    toIndexSettings(
      dictionary,
      nameWords,
      embedder && withoutSecrets(embedder),
      overrides,
    ),
    await client.index(uid).getSettings(),
  );
  return drift.length === 0
    ? ok("settings", "the index has all of them as they should be")
    : fail("settings", `the index has others: ${drift.join(", ")}`, REBUILD);
}

/** Whether the values that articles have can be found by their spellings. */
export async function checkNames(
  client: Meilisearch,
  indexUid: string,
): Promise<Finding> {
  const uid = toNamesUid(indexUid);
  if (!(await indexExists(client, indexUid)))
    return ok("names", "come with the first index");
  if (!(await indexExists(client, uid)))
    return warn(
      "names",
      `there is no ${uid}: officials and countries are not found by other spellings`,
      "npm run index",
    );
  const index = client.index(uid);
  const drift = findDrift(NAMES_SETTINGS, await index.getSettings());
  if (drift.length > 0)
    return fail(
      "names",
      `${uid} has other settings: ${drift.join(", ")}`,
      REBUILD,
    );
  const { numberOfDocuments } = await index.getStats();
  return ok(
    "names",
    `${numberOfDocuments.toLocaleString("en")} values by any spelling`,
  );
}

/** Whether the index is what the last run left, made by this version of the program. */
export async function checkIndex(
  shards: Shards,
  { indexUid, knowledgeDir, yearRules, embedder, overrides }: Settings,
  state: StateStatus,
): Promise<Finding> {
  if (state.kind === "busy") return ok("index", "a run is at work");
  const are = await shards.each((client) => indexExists(client, indexUid));
  if (!are.every(Boolean))
    return warn("index", `there is no ${indexUid} yet`, "npm run index");
  if (state.kind === "none" || state.lastRun === null)
    return warn("index", "nothing is known of its files", "npm run index");
  const { documents, pipeline } = state.lastRun;
  // Whether recurring lines were learned is a flag of the run.
  const isOurs = [true, false].some(
    (learn) =>
      toPipelineFingerprint({
        learn,
        knowledgeDir,
        yearRules,
        embedder,
        overrides,
      }) === pipeline,
  );
  if (!isOurs)
    return warn(
      "index",
      "another version of the program, its knowledge or its settings made it",
      "npm run index builds it anew",
    );
  if (state.unfinished > 0)
    return warn(
      "index",
      `${state.unfinished} files were not finished by the last run`,
      "npm run index goes on with them",
    );
  const held = await shards.count(indexUid);
  return held === documents
    ? ok("index", `${documents.toLocaleString("en")} articles`)
    : fail(
        "index",
        `it holds ${held} articles instead of ${documents}`,
        "npm run index builds it anew",
      );
}
