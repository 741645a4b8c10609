import { exportSearch } from "../../lib/export/export-search";
import { receiptJson } from "../../lib/receipt/receipt-json";

/** The receipt of a search as it is now, with the ids, titles and addresses of all that it finds. */
export function GET(request: Request): Promise<Response> {
  return exportSearch(request, receiptJson);
}
