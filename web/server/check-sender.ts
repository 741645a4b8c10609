import { BlockList, isIP } from "node:net";
import type { IncomingHttpHeaders } from "node:http";
import type { onRequestAsyncHookHandler } from "fastify";
import { isInternal } from "./internal-requests.ts";
import { Refusal } from "./refusal.ts";
import type { ServerSettings } from "./server-settings.ts";

/** Only reverse proxies say these. */
const FORWARDED = /^(?:x-forwarded-|x-real-ip$|forwarded$)/;

/** Only this server says these, to its own pages. */
const OWN = [
  "x-nonce",
  "x-csrf-token",
  "x-internal",
  "x-signed-in",
  "content-security-policy",
  "content-security-policy-report-only",
  "x-middleware-subrequest",
];

/** Far above any list that the pages take. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/**
 * Takes away what a client can't know or say, refuses other names than the
 * site's, and bodies that nothing here reads.
 */
export function checkSender({
  trustedProxies,
  allowedHosts,
  access,
}: ServerSettings): onRequestAsyncHookHandler {
  const proxies = toBlockList(trustedProxies);
  return async ({ raw }) => {
    const { headers } = raw;
    if (isInternal(headers)) return;
    for (const name of OWN) delete headers[name];
    const peer = raw.socket.remoteAddress ?? "";
    if (!isListed(proxies, peer)) {
      for (const name of Object.keys(headers))
        if (FORWARDED.test(name)) delete headers[name];
      if (access.by === "header") delete headers[access.header];
    }
    if (allowedHosts !== null && !allowedHosts.has(readHost(headers)))
      throw new Refusal(
        421,
        "unknown_host",
        "This site has another name. Its owner can allow this one: ALLOWED_HOSTS.",
      );
    if (Number(headers["content-length"] ?? 0) > MAX_BODY_BYTES)
      throw new Refusal(413, "payload_too_large", "The request is too large.");
  };
}

/** The name that a client asks for, without the port. */
function readHost(headers: IncomingHttpHeaders): string {
  const forwarded = headers["x-forwarded-host"];
  const host =
    (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? headers.host;
  return (host ?? "").toLowerCase().replace(/:\d+$/, "");
}

function toBlockList(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = "", prefix] = proxy.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

function isListed(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? "ipv6" : "ipv4");
}
