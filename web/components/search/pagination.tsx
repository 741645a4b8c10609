import { usePagination } from "react-instantsearch";
import { useTranslate } from "../../lib/translate";
import { RouteLink } from "./route-link";
import { useSearchRoute } from "./use-search-route";

/** Pages shown on either side of the current one. */
const PADDING = 2;

/** Links to the pages of the results. */
export function Pagination() {
  const { pages, nbPages, currentRefinement } = usePagination({
    padding: PADDING,
  });
  const t = useTranslate();
  const control = useSearchRoute();
  if (nbPages <= 1) return null;

  const current = currentRefinement + 1;
  const numbers = pages.map((page) => page + 1);
  const link = (page: number, text: string, label: string) => (
    <li key={label}>
      <RouteLink
        {...control}
        by={(route) => ({ ...route, page })}
        className="page-link"
        label={label}
        current={page === current ? "page" : undefined}
        onFollow={showResults}
      >
        {text}
      </RouteLink>
    </li>
  );
  return (
    <nav className="pagination" aria-label={t("pages.label")}>
      <ol>
        {current > 1 && link(current - 1, "‹", t("pages.previous"))}
        {numbers[0] !== undefined &&
          numbers[0] > 1 &&
          link(1, "1", t("pages.first"))}
        {numbers.map((page) =>
          link(page, String(page), t("pages.page", { page })),
        )}
        {(numbers.at(-1) ?? nbPages) < nbPages &&
          link(nbPages, String(nbPages), t("pages.last"))}
        {current < nbPages && link(current + 1, "›", t("pages.next"))}
      </ol>
    </nav>
  );
}

/** A new page begins at its top, for eyes and keyboard alike. */
function showResults() {
  const results = document.getElementById("results");
  results?.focus({ preventScroll: true });
  results?.scrollIntoView({ block: "start" });
}
