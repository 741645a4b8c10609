import { NextResponse } from "next/server";
import type { NextRequest } from "next/server";
import { answerWithPage } from "./lib/answer-with-page";
import { findEngineOutage } from "./lib/readiness";
import { parseReceipt, RECEIPT_PATH } from "./lib/receipt/receipt-url";

export const config = {
  matcher: ["/articles/:path+", "/insights", "/receipt"],
};

const NO_RECEIPT = {
  none: "This address holds no receipt.",
  damaged: "The address of this receipt is damaged, or was changed.",
} as const;

/**
 * Answers 400 for the address of a receipt that holds none; and 503 for receipts, insights and articles, and what
 * belongs to these, while the engine is away: a page of Next's can only answer 200, 404 or 500, and then without text
 * for readers without scripts.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, searchParams } = request.nextUrl;
  if (pathname === RECEIPT_PATH) {
    const parsed = parseReceipt(searchParams);
    if (!parsed.ok)
      return answerWithPage(request, `${RECEIPT_PATH}/${parsed.reason}`, {
        status: 400,
        sentence: NO_RECEIPT[parsed.reason],
      });
  }
  if ((await findEngineOutage()) === null) return NextResponse.next();
  return answerWithPage(request, "/unavailable", {
    status: 503,
    sentence: "The search engine can't be reached.",
    // The second is for browsers without scripts: the page is there again without a hand.
    headers: { "retry-after": "10", refresh: "10" },
  });
}
