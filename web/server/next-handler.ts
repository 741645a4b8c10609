import type { IncomingMessage, ServerResponse } from "node:http";
import next from "next";

/** Answers a request, or hands it to a page. */
export type Handle = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/** Loads the built pages. */
export async function prepareNext(
  dir: string,
  { hostname, port }: { readonly hostname: string; readonly port: number },
): Promise<{ readonly handle: Handle }> {
  const app = next({ dev: false, dir, hostname, port });
  await app.prepare();
  return { handle: app.getRequestHandler() };
}
