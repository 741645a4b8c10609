import {
  parseRestrictions,
  serializeRestrictions,
} from "@communique/indexer/search/route-url";
import type { Restrictions } from "@communique/indexer/search/search-route";

/**
 * Packs restrictions into InstantSearch's `filters` parameter. The URL's own
 * form is used so that `fromFilters` gets them back: InstantSearch rebuilds its
 * state from the parameters. The search client turns it into the engine's form.
 */
export function toFilters(restrictions: Restrictions): string | undefined {
  return serializeRestrictions(restrictions) || undefined;
}

/** Unpacks what `toFilters` packed. */
export function fromFilters(filters: string | undefined): Restrictions {
  return parseRestrictions(new URLSearchParams(filters ?? ""));
}
