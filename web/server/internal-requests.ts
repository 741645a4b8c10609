import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/**
 * What pages of this process send when they ask it for a page
 * (web/lib/answer-with-page.ts): such a request is part of one that was let in.
 */
const token = randomBytes(32).toString("hex");
process.env["COMMUNIQUE_INTERNAL"] = token;

/** Whether a request comes from this process itself. */
export function isInternal(headers: IncomingHttpHeaders): boolean {
  const sent = headers["x-internal"];
  return (
    typeof sent === "string" &&
    sent.length === token.length &&
    timingSafeEqual(Buffer.from(sent), Buffer.from(token))
  );
}
