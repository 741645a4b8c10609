import { jsonLines } from "../../lib/export/json-lines";
import { exportSearch } from "../../lib/export/export-search";

/** All articles of a search, given as the page's own parameters: `/export.jsonl?q=lavrov&country=RU`. */
export function GET(request: Request): Promise<Response> {
  return exportSearch(request, jsonLines);
}
