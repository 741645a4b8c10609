import type { IncomingMessage } from "node:http";

/** The path of a request, without its query. */
export function readPath({ url = "/" }: IncomingMessage): string {
  const end = url.indexOf("?");
  return end === -1 ? url : url.slice(0, end);
}

/** Files of the build, which cost nothing and are kept by browsers; `/icon.svg` too. */
export const isStatic = (path: string): boolean =>
  path.startsWith("/_next/static/") || path === "/icon.svg";

/** What supervisors ask. */
export const isProbe = (path: string): boolean =>
  path === "/healthz" || path === "/readyz";
