import { csv } from "../../lib/export/csv";
import { exportSearch } from "../../lib/export/export-search";

/** All articles of a search, given as the page's own parameters: `/export.csv?q=lavrov&country=RU`. */
export function GET(request: Request): Promise<Response> {
  return exportSearch(request, csv);
}
