/**
 * Returns the address if it is a web page's. A scraped `javascript:` or `data:`
 * address must never become a link.
 */
export function toWebAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "http:" || protocol === "https:" ? href : null;
}
