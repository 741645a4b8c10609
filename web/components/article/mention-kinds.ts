import type { Mention } from "@communique/indexer/search-document";
import type { MessageKey } from "../../lib/translate";

/** What each kind of fact is called. */
export const MENTION_KINDS: Record<Mention["kind"], MessageKey> = {
  official: "article.kindOfficial",
  country: "article.kindCountry",
  date: "article.kindDate",
};
