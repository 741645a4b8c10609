import type { RawPage } from "./raw-page.ts";

// `<!doctype html>`, `<?xml version="1.0"?>`, `<html lang="de">`, `<head>`
const HTML_START =
  /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|\?xml|html|head|body)\b/i;

// `<p>` or `<div class="x">` somewhere at the start of what claims to be text
const HTML_TAG = /<(?:p|div|table|article|span|h[1-6])(?:\s[^<>]*)?>/i;

/** Tells HTML from text by what the content is; the file's name decides only when the content does not. */
export function toMediaType(
  content: string,
  name: string,
): RawPage["mediaType"] {
  if (HTML_START.test(content)) return "text/html";
  if (/\.(x?html?)$/i.test(name)) return "text/html";
  const start = content.slice(0, 4000);
  return HTML_TAG.test(start) &&
    /<\/(?:p|div|table|article|h[1-6])>/i.test(content)
    ? "text/html"
    : "text/plain";
}
