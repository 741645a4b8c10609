import { NextResponse } from "next/server";
import type { NextRequest } from "next/server";
import { findEngineOutage } from "./lib/readiness";

export const config = { matcher: ["/articles/:path+", "/insights"] };

/**
 * Answers 503 for insights and articles, and what belongs to these, while the engine is away: a page of Next's can only
 * answer 200, 404 or 500, and then without text for readers without scripts.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if ((await findEngineOutage()) === null) return NextResponse.next();
  return NextResponse.rewrite(new URL("/unavailable", request.url), {
    status: 503,
    headers: { "retry-after": "10" },
  });
}
