import { useSortBy } from "react-instantsearch";
import { toSortedIndex } from "../../lib/routing";
import { SORT_ORDERS } from "../../lib/search-route";
import type { SortOrder } from "../../lib/search-route";
import { useTranslate } from "../../lib/translate";
import type { MessageKey } from "../../lib/translate";
import { useSearchSettings } from "./search-context";
import { useSearchRoute } from "./use-search-route";

const LABELS: Record<SortOrder, MessageKey> = {
  relevance: "sort.relevance",
  "date:desc": "sort.newest",
  "date:asc": "sort.oldest",
};

/** Chooses the order of the results. */
export function SortSelect() {
  const t = useTranslate();
  const { index } = useSearchSettings();
  useSortBy({
    items: SORT_ORDERS.map((order) => ({
      value: toSortedIndex(index, order),
      label: order,
    })),
  });
  const { route, change } = useSearchRoute();
  return (
    <label className="sort">
      {t("sort.label")}{" "}
      <select
        name="sort"
        form="search"
        value={route.sort}
        onChange={({ currentTarget: { value } }) => {
          const sort = SORT_ORDERS.find((order) => order === value);
          if (sort) change((latest) => ({ ...latest, sort, page: 1 }));
        }}
      >
        {SORT_ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(LABELS[order])}
          </option>
        ))}
      </select>
    </label>
  );
}
