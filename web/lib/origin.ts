import { headers } from "next/headers";

// news.example:8080, [::1]:3000
const HOST = /^[\w.:[\]-]+$/;

/** Where the reader reaches this site, for what is printed; server only. */
export async function readOrigin(): Promise<string> {
  const sent = await headers();
  const host = sent.get("x-forwarded-host") ?? sent.get("host") ?? "";
  const isSecure = sent.get("x-forwarded-proto") === "https";
  return HOST.test(host) ? `${isSecure ? "https" : "http"}://${host}` : "";
}
