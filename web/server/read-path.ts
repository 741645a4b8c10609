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

/** What is asked for: searches of the page, what stands beside them, a page, or a file that is sent as it is read. */
export type PathKind = "search" | "extra" | "page" | "file";

export function findKind(path: string): PathKind {
  if (path === SEARCH_PATH) return "search";
  if (path.startsWith("/api/")) return "extra";
  return FILE.test(path) ? "file" : "page";
}

/** The route that every keystroke comes by. */
export const SEARCH_PATH = "/api/search/multi-search";

// "/export.csv", "/feed.xml"
const FILE = /\.[a-z]+$/;
