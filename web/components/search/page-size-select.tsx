import { PAGE_SIZES } from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import { useSearchRoute } from "./use-search-route";

/** Chooses how many articles stand on a page. */
export function PageSizeSelect() {
  const t = useTranslate();
  const { route, change } = useSearchRoute();
  return (
    <label className="sort">
      {t("pages.size")}{" "}
      <select
        name="size"
        form="search"
        value={route.size}
        onChange={({ currentTarget: { value } }) => {
          const size = PAGE_SIZES.find((choice) => String(choice) === value);
          if (size) change((latest) => ({ ...latest, size, page: 1 }));
        }}
      >
        {PAGE_SIZES.map((size) => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </select>
    </label>
  );
}
