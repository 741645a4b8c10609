import { reasonOf } from "../engine/engine-failure.ts";
import type { OpenedEngine } from "../engine/open-engine.ts";
import { IndexerError } from "../errors.ts";
import { EMBEDDER_REMEDY } from "./embedder-remedy.ts";
import type { EmbedderSettings } from "./embedder-settings.ts";

const TIMEOUT_MS = 10_000;

/**
 * Looks whether the embedding service answers at all, before anything is sent to an engine that would wait for it: with
 * a service that is away, Meilisearch 1.21 tries one batch for eight minutes. Only for the engine on this
 * machine: another may see other addresses.
 *
 * @throws IndexerError naming the address
 */
export async function checkEmbedder(
  { name }: Pick<OpenedEngine, "name">,
  embedder: EmbedderSettings | null,
): Promise<void> {
  if (embedder === null || name !== "embedded") return;
  const problem = await findProblem(embedder.url);
  if (problem !== null)
    throw new IndexerError(
      `the embedding service at ${withoutQuery(embedder.url)} does not answer: ${problem}`,
      EMBEDDER_REMEDY,
    );
}

/** A service that refuses an empty request is there. */
async function findProblem(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.status >= 500 ? `HTTP ${response.status}` : null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Some services take their key there. */
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
