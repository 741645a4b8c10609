import { readAskedSearch } from "../../../lib/asked-search";
import { EngineError } from "../../../lib/engine-error";
import { toOutageResponse, toPlainResponse } from "../../../lib/plain-response";
import { makeReceipt } from "../../../lib/receipt/make-receipt";
import { toReceiptPath } from "../../../lib/receipt/receipt-url";

const PROBLEMS = {
  changing: {
    status: 503,
    message:
      "The articles are being indexed, so that nobody can say which corpus a search finds them in. Try again when that is done.",
  },
  "unknown-corpus": {
    status: 503,
    message:
      "The index does not say yet which corpus it holds. Try again when the articles are indexed; if it lasts, index them again.",
  },
} as const;

/** Makes a receipt of a search, given as the page's own parameters, and leads to it: nothing is kept on the server. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = await readAskedSearch(searchParams);
  if (!asked.ok) return toPlainResponse(400, asked.message);
  try {
    const made = await makeReceipt(asked.route, new Date(), request.signal);
    if (!made.ok) {
      const { status, message } = PROBLEMS[made.reason];
      return toPlainResponse(status, message, { "retry-after": "10" });
    }
    const location = toReceiptPath(made.receipt);
    if (location === null)
      return toPlainResponse(
        400,
        "The search has too many filters for the address of a receipt.",
      );
    return new Response(null, {
      status: 303,
      headers: { location, "cache-control": "no-store" },
    });
  } catch (error) {
    if (error instanceof EngineError) return toOutageResponse(error);
    throw error;
  }
}
