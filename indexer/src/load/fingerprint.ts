import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { IndexOverrides } from "./index-overrides.ts";
import {
  withoutSecrets,
  type EmbedderSettings,
} from "../embedder/embedder-settings.ts";

/**
 * Says what makes documents of the files: compiled stages, knowledge, the user's own too, settings, whether recurring lines are learned; and
 * what makes vectors of them, without its keys. An index that another one made is built anew. Hexadecimal SHA-256.
 */
export function toPipelineFingerprint({
  learn,
  knowledgeDir = null,
  yearRules = [],
  embedder = null,
  overrides = {},
}: {
  readonly learn: boolean;
  readonly knowledgeDir?: string | null;
  readonly yearRules?: Iterable<string> | undefined;
  readonly embedder?: EmbedderSettings | null;
  readonly overrides?: IndexOverrides | undefined;
}): string {
  const hash = createHash("sha256");
  hash.update(`learn ${learn}\nyears ${[...yearRules].join()}\n`);
  for (const folder of [
    new URL("../", import.meta.url),
    new URL("../../knowledge/", import.meta.url),
  ])
    addFolder(hash, fileURLToPath(folder));
  if (knowledgeDir !== null) addFolder(hash, knowledgeDir);
  if (embedder !== null)
    hash.update(`embedder ${JSON.stringify(withoutSecrets(embedder))}\n`);
  // In one order, however they were written.
  for (const [name, value] of Object.entries(overrides).sort(([a], [b]) =>
    a < b ? -1 : 1,
  ))
    hash.update(`${name} ${value}\n`);
  return hash.digest("hex");
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  )) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, file);
    else if (/\.(js|ts|json)$/.test(entry.name))
      hash.update(entry.name).update(readFileSync(file));
  }
}
