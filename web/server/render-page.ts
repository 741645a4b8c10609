import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { inject } from "light-my-request";
import type { Handle } from "./next-handler.ts";
import { runRendering } from "./rendering.ts";
import type { Rendering } from "./rendering.ts";
import { loadScriptsAfterPaint } from "./scripts-after-paint.ts";

/** All that a page may know of who asks for it. */
const OF_READERS = [
  "host",
  "x-forwarded-host",
  "x-forwarded-proto",
  "accept-language",
  "cookie",
  "x-signed-in",
] as const;

/** What is of one request: where it is of another's, the page is sent with this one's. */
const OF_REQUESTS = [
  "x-nonce",
  "content-security-policy",
  "x-request-id",
] as const;

/** A page as Next made it, and what it was made for. */
export interface RenderedPage {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly html: string;
  /** Of its scripts and styles. */
  readonly nonce: string;
  /** Why it lacks something that it asked for; null where it is whole. */
  readonly missing: Rendering["missing"];
}

/** What makes one page different from another of the same address, as text. */
export const toReaderKey = ({ headers }: IncomingMessage): string =>
  JSON.stringify(OF_READERS.map((name) => headers[name]));

/** Makes the page of a request, without sending it. */
export async function renderPage(
  next: Handle,
  { headers, url = "/" }: IncomingMessage,
): Promise<RenderedPage> {
  const sent = [...OF_READERS, ...OF_REQUESTS].flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const rendering: Rendering = { missing: null };
  const made = await runRendering(rendering, () =>
    inject(
      (request, response) => {
        next(request, response).catch((error: unknown) =>
          response.destroy(
            error instanceof Error ? error : new Error(String(error)),
          ),
        );
      },
      { method: "GET", url, headers: Object.fromEntries(sent) },
      // Begins here, and not where it is waited for.
    ).end(),
  );
  const nonce = String(headers["x-nonce"]);
  return {
    status: made.statusCode,
    headers: made.headers,
    html: loadScriptsAfterPaint(made.payload, nonce),
    nonce,
    missing: rendering.missing,
  };
}
