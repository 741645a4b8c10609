import { NextResponse } from "next/server";
import type { NextRequest } from "next/server";
import { toPlainResponse } from "./plain-response";

/** What the page needs of the request: whose language, and under which address the site is reached. */
const FORWARDED = [
  "accept-language",
  "cookie",
  "x-forwarded-proto",
  "x-nonce",
  "x-request-id",
  "x-signed-in",
];
const TIMEOUT_MS = 5_000;

interface Answer {
  readonly status: number;
  /** Said where the page can't be had. */
  readonly sentence: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Answers at the reader's own address with a page of this site, and another
 * status than 200. A rewrite does not do it: Next writes 127.0.0.1 as localhost
 * in it, and where it listens on 127.0.0.1, as with `npm start`, takes that for
 * another site, whose status it passes on: 200. Only for `proxy.ts`.
 *
 * @param path of the page, none that `proxy.ts` answers itself
 */
export async function answerWithPage(
  request: NextRequest,
  path: string,
  { status, sentence, headers = {} }: Answer,
): Promise<Response> {
  const { origin } = request.nextUrl;
  const sent = FORWARDED.flatMap((name) => {
    const value = request.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const host =
    request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  try {
    const page = await fetch(new URL(path, origin), {
      headers: {
        ...Object.fromEntries(sent),
        "x-forwarded-host": host ?? "",
        // Let in as part of this request (web/server/internal-requests.ts).
        "x-internal": process.env["COMMUNIQUE_INTERNAL"] ?? "",
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
    });
    if (!page.ok) return toPlainResponse(status, sentence, headers);
    return new NextResponse(await page.text(), {
      status,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        ...headers,
      },
    });
  } catch {
    return toPlainResponse(status, sentence, headers);
  }
}
