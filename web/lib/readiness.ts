import { findLostEngines } from "@communique/indexer/search/across-engines";
import { askEngineNow } from "./ask-engine";
import { readConfig } from "./config";
import { searchPath } from "./send-to";
import { findOutage } from "./engine-error";
import type { Outage } from "./engine-error";
import { FILTERED_FIELDS } from "./filter/filter-fields";
import { COUNTED_FIELDS } from "./listed-article";
import { readGlossary } from "./read-glossary";

const CHECK_TIMEOUT_MS = 2_000;

/** Asks the engine for nothing, to learn whether a search would be answered. */
export async function findEngineOutage(): Promise<Outage | null> {
  const { index } = readConfig();
  try {
    await askEngineNow(searchPath(index), { limit: 0 }, CHECK_TIMEOUT_MS);
    // Or the first search would wait half a second for it.
    await readGlossary();
    return null;
  } catch (error) {
    return findOutage(error);
  }
}

/** Milliseconds for which what was found out holds: probes cost nothing, however many come. */
const MAX_AGE_MS = 1_500;

/** What keeps a site from answering, as `/readyz` says it. */
export interface Unreadiness {
  readonly status: Outage | "names-missing";
  readonly reason: string;
}

const REASONS: Readonly<Record<Unreadiness["status"], string>> = {
  "engine-down": "The search engine can't be reached, or takes too long.",
  "index-missing": "The index of articles is not there yet.",
  "names-missing": "The index of names is not there yet.",
  locked: "The search engine doesn't accept the key of this site.",
  busy: "The search engine has too much to do.",
  partial: "Engines that hold a part of the articles can't be reached.",
  refused:
    "The search engine refuses searches: were the index's settings changed? The log has its words.",
};

let known: Promise<Unreadiness | null> = Promise.resolve(null);
let askedAt = Number.NEGATIVE_INFINITY;

/** Makes searches that need all that readers' searches need; null if they are answered. */
export function findUnreadiness(): Promise<Unreadiness | null> {
  const now = performance.now();
  if (now - askedAt > MAX_AGE_MS) {
    askedAt = now;
    known = search();
  }
  return known;
}

async function search(): Promise<Unreadiness | null> {
  const articles = await ask("", EVERYTHING);
  const names =
    articles === null || articles === "partial"
      ? await ask("-names", A_NAME)
      : null;
  const status = names ?? articles;
  if (status === null) {
    await readGlossary();
    return null;
  }
  const named = names === "index-missing" ? "names-missing" : status;
  return { status: named, reason: REASONS[named] };
}

async function ask(suffix: string, body: object): Promise<Outage | null> {
  const path = searchPath(`${readConfig().index}${suffix}`);
  try {
    const answer = await askEngineNow(path, body, CHECK_TIMEOUT_MS);
    return findLostEngines(answer).length > 0 ? "partial" : null;
  } catch (error) {
    return findOutage(error);
  }
}

/** Filters by, counts and sorts by all that readers do, and finds nothing: no article has no id. */
const EVERYTHING = {
  q: "",
  filter: ["id IS NULL", ...FILTERED_FIELDS.map((field) => `${field} EXISTS`)],
  facets: COUNTED_FIELDS,
  sort: ["timestamp:desc"],
  limit: 0,
};

const A_NAME = {
  q: "",
  filter: 'kind = "official" AND value EXISTS',
  limit: 0,
};
