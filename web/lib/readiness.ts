import { readConfig } from "./config";
import { engineRequest } from "./engine";
import { findOutage } from "./engine-error";
import type { Outage } from "./engine-error";
import { fetchJson } from "./fetch-json";
import { readGlossary } from "./read-glossary";

const CHECK_TIMEOUT_MS = 2_000;

/** Asks the engine for nothing, to learn whether a search would be answered. */
export async function findEngineOutage(): Promise<Outage | null> {
  const { index } = readConfig();
  const path = `/indexes/${encodeURIComponent(index)}/search`;
  const { url, init } = engineRequest(path, { limit: 0 });
  try {
    await fetchJson(url, init, { timeoutMs: CHECK_TIMEOUT_MS });
    // Or the first search would wait half a second for it.
    await readGlossary();
    return null;
  } catch (error) {
    return findOutage(error);
  }
}
