import { useConfigure } from "react-instantsearch";

const HITS_PER_PAGE = 20;

/** Sets how many articles a page lists. */
export function PageSize() {
  useConfigure({ hitsPerPage: HITS_PER_PAGE });
  return null;
}
