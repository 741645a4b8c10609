import { hkdfSync, randomBytes } from "node:crypto";
import type { ServerSettings } from "../server-settings.ts";

const KEY_BYTES = 32;

/**
 * What sessions are sealed with: it follows from the engine's key and the
 * password, so that a change of either ends all sessions, and no further secret
 * must be kept. An engine without keys: another at each start.
 */
export function toSessionKey({
  engineKeys: { MEILI_SEARCH_KEY, MEILI_MASTER_KEY },
  access,
}: Pick<ServerSettings, "engineKeys" | "access">): string {
  const secret = MEILI_SEARCH_KEY || MEILI_MASTER_KEY || randomBytes(KEY_BYTES);
  const password = access.by === "password" ? access.password : "";
  const key = hkdfSync("sha256", secret, password, "session", KEY_BYTES);
  return Buffer.from(key).toString("hex");
}
