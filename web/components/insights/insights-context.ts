import type { DisplayNames } from "../../lib/display-names";
import type { InsightsView } from "../../lib/insights/insights-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import type { Translate } from "../../lib/translate";

/** What every part of the page needs to be written: search, view and reader. */
export interface InsightsContext {
  readonly route: SearchRoute;
  readonly view: InsightsView;
  readonly names: DisplayNames;
  /** Of numbers: the page's language. */
  readonly language: string;
  readonly t: Translate;
}
