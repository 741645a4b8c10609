import type { Metadata } from "next";

/**
 * Tells search engines to leave articles alone: they are others' texts. With
 * `ALLOW_INDEXING=true` they may list them. Read at each request.
 */
export function readRobots(): Metadata["robots"] {
  return process.env["ALLOW_INDEXING"] === "true"
    ? { index: true, follow: true }
    : { index: false };
}
