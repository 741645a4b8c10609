/**
 * The path that a request came from. The address bar knows what was searched
 * for since the page was made, so it is asked (Referer) and not a parameter.
 * Path and query alone: whatever is sent, the way back stays on this site.
 */
export function toReturnPath(referer: string | null): string {
  if (referer === null || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  // "//example.org" would be another site's address.
  const isPath = pathname.startsWith("/") && !/^\/[/\\]/.test(pathname);
  return isPath ? pathname + search : "/";
}
