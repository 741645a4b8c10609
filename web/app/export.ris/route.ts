import { exportSearch } from "../../lib/export/export-search";
import { ris } from "../../lib/export/references";

/** All articles of a search, given as the page's own parameters, as references: `/export.ris?q=lavrov&country=RU`. */
export function GET(request: Request): Promise<Response> {
  return exportSearch(request, ris);
}
