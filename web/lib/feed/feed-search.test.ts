import { expect, test } from "vitest";
import { toConditional } from "./feed-search";

const CHANGED = "Sun, 22 Nov 2026 10:00:00 GMT";
const answer = (headers: Readonly<Record<string, string>>) =>
  toConditional(new Request("http://localhost/", { headers }), "body", {
    "last-modified": CHANGED,
  });
const etag = answer({}).headers.get("etag") ?? "";

test.for([
  [{}, 200],
  [{ "if-none-match": etag }, 304],
  [{ "if-none-match": `"x", ${etag.slice(2)}` }, 304],
  [{ "if-none-match": "*" }, 304],
  [{ "if-none-match": '"x"' }, 200],
  // The tag decides where both are sent.
  [{ "if-none-match": '"x"', "if-modified-since": CHANGED }, 200],
  [{ "if-modified-since": CHANGED }, 304],
  [{ "if-modified-since": "Sun, 22 Nov 2026 09:59:59 GMT" }, 200],
  [{ "if-modified-since": "yesterday" }, 200],
] as const)("%j is answered with %d", async ([headers, status]) => {
  const response = answer(headers);
  expect(response.status).toBe(status);
  expect(response.headers.get("etag")).toBe(etag);
  expect(await response.text()).toBe(status === 200 ? "body" : "");
});
