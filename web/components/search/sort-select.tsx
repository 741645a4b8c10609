import { useSortBy } from "react-instantsearch";
import { toSortedIndex } from "../../lib/routing";
import { SORT_ORDERS } from "@communique/indexer/search/search-route";
import type { SortOrder } from "@communique/indexer/search/search-route";
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
  // Without words nothing is more relevant than what is newest.
  const hasWords = route.query.trim() !== "";
  const unneeded = route.sort === "date:desc" ? "relevance" : "date:desc";
  const orders = SORT_ORDERS.filter((order) => hasWords || order !== unneeded);
  const labelOf = (order: SortOrder) =>
    t(LABELS[hasWords || order !== "relevance" ? order : "date:desc"]);
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
        {orders.map((order) => (
          <option key={order} value={order}>
            {labelOf(order)}
          </option>
        ))}
      </select>
    </label>
  );
}
