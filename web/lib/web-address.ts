/**
 * Returns the address if it is a web page's. A scraped `javascript:` or `data:`
 * address must never become a link; a host stands in ASCII (`xn--…`), and no name and password
 * before it that could be taken for another one.
 */
export function toWebAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  const { protocol } = address;
  if (protocol !== "http:" && protocol !== "https:") return null;
  address.username = "";
  address.password = "";
  return address.href;
}
