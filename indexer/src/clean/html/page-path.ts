// `https://www.news.example/a/b/?x=1#y` → `/a/b`
const ADDRESS = /^(?:https?:)?(?:\/\/[^/?#]*)?([^?#]*)/i;

/** The path of an address without its last slash; null for a home page or an anchor. */
export function pathOf(href: string): string | null {
  const path = ADDRESS.exec(href)?.[1]?.replace(/\/$/, "") ?? "";
  return path.length > 1 ? path : null;
}
