/**
 * The address of a page in its one form, or null for what is none: absolute, http or https, its host in ASCII
 * (`xn--…`), so that no letter looks like another, and without a name and password, which would stand where a reader
 * looks for the host: `https://trusted.example@other.example/`.
 */
export function toPageAddress(text: string | null | undefined): string | null {
  if (text === null || text === undefined || !HTTP.test(text.trim()))
    return null;
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  url.username = "";
  url.password = "";
  return url.href;
}

// `https://news.example/1`; never `javascript:alert(1)` or `//news.example/`
const HTTP = /^https?:\/\//i;
