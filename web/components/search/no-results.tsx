import { listRemovals } from "../../lib/removals";
import type { Removal } from "../../lib/removals";
import {
  countFilters,
  EMPTY_ROUTE,
} from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import { RouteLink } from "./route-link";
import { useSearchSettings } from "./search-context";
import { toChips } from "./to-chips";
import { useAdvice } from "./use-advice";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  /** What the server sent along with its answer. */
  readonly userData: unknown;
}

/** What makes the search find nothing, and the ways out. */
export function NoResults({ userData, ...control }: Props) {
  const t = useTranslate();
  const { names } = useSearchSettings();
  const { route } = control;
  const { query, page } = route;
  const advice = useAdvice(route, userData);
  const filters = countFilters(route);
  const chips = toChips(route, names, t);
  const labelOf = ({ key, word }: Removal) => {
    if (key === "filters") {
      const label = query ? "empty.dropFiltersKeepWords" : "empty.dropFilters";
      return t(label, { count: filters });
    }
    if (key === "words") return t("empty.dropWords", { query: query.trim() });
    if (key === "literal") return t("expansions.again");
    if (key === "versions") return t("empty.allVersions");
    const label = word ?? chips.find((chip) => chip.key === key)?.label ?? "";
    return t(word === undefined ? "empty.drop" : "empty.dropWord", { label });
  };
  // One step of growth downwards, with all that is known.
  if (advice === null)
    return (
      <div className="notice">
        <p className="notice-title">{t("empty.title")}</p>
      </div>
    );
  const countOf = ({ key }: Removal) => advice.removals[key] ?? null;
  // Where the count is known, only what helps.
  const removals = listRemovals(route).filter(
    (removal) => countOf(removal) !== 0,
  );
  const culprits = removals.filter(
    (removal) => !LAST_RESORTS.has(removal.key) && countOf(removal),
  );
  const { suggestion } = advice;

  return (
    <div className="notice">
      <p className="notice-title">{t("empty.title")}</p>
      {!query && filters === 0 && page === 1 && <p>{t("empty.corpus")}</p>}
      {page > 1 && (
        <p>
          {t("empty.page", { page })}{" "}
          <RouteLink {...control} by={(latest) => ({ ...latest, page: 1 })}>
            {t("empty.firstPage")}
          </RouteLink>
        </p>
      )}
      {suggestion && (
        <p className="notice-suggestion">
          <RouteLink
            {...control}
            by={(latest) => ({ ...latest, query: suggestion.query, page: 1 })}
          >
            {t("empty.didYouMean", { query: suggestion.query })}
          </RouteLink>{" "}
          <Count count={suggestion.count} />
        </p>
      )}
      {culprits.length > 0 && <p>{t("empty.because")}</p>}
      <ul>
        {[
          ...culprits,
          ...removals.filter((each) => !culprits.includes(each)),
        ].map((removal) => (
          <li key={removal.key}>
            <RouteLink {...control} by={removal.by}>
              {labelOf(removal)}
            </RouteLink>{" "}
            <Count count={countOf(removal)} />
          </li>
        ))}
        {removals.length === 0 && (query || filters > 0) && (
          <li>
            <RouteLink {...control} by={() => EMPTY_ROUTE}>
              {t("search.all")}
            </RouteLink>
          </li>
        )}
      </ul>
      {query && <p className="notice-advice">{t("empty.advice")}</p>}
    </div>
  );
}

const LAST_RESORTS = new Set(["filters", "words"]);

function Count({ count }: { readonly count: number | null }) {
  const t = useTranslate();
  return (
    count !== null && (
      <span className="notice-count">{t("results.count", { count })}</span>
    )
  );
}
