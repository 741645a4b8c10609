import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
} from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toResponse } from "../../../test/warc-fixture.ts";
import { decodeBody, parseResponse } from "./http-response.ts";

const BODY = "<p>Lawrow traf Wang Yi in Peking.</p>".repeat(50);

const toChunked = (bytes: Uint8Array, size: number) => {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.subarray(at, at + size);
    parts.push(
      Buffer.from(`${chunk.length.toString(16)}\r\n`),
      chunk,
      Buffer.from("\r\n"),
    );
  }
  return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
};

async function decode(
  body: Uint8Array,
  headers: readonly string[],
  limit = 1e6,
) {
  const response = await parseResponse(toResponse(body, headers));
  const content = response && (await decodeBody(response, limit));
  return content && Buffer.from(content).toString();
}

test.for([
  ["HTTP/1.1 200 OK\r\nServer: x\r\n\r\nBody", 200, "Body"],
  ["HTTP/1.0 404 Not Found\r\n\r\n", 404, ""],
  ["HTTP/2 200\r\nserver: x\r\n\r\nBody", 200, "Body"],
  ["HTTP/1.1 200\nServer: x\n\nBody", 200, "Body"],
] as const)("%j", async ([block, status, body]) => {
  const response = await parseResponse(Buffer.from(block));
  expect(response?.status).toBe(status);
  expect(response && Buffer.from(response.body).toString()).toBe(body);
});

test.for([
  ["nothing", ""],
  ["another protocol", "SIP/2.0 200 OK\r\n\r\n"],
  ["headers without an end", "HTTP/1.1 200 OK\r\nServer: x\r\n"],
  ["a body alone", "<p>x</p>\r\n\r\n"],
  ["no status", "HTTP/1.1 OK\r\n\r\n"],
] as const)("no response: %s", async ([, block]) => {
  expect(await parseResponse(Buffer.from(block))).toBe(null);
});

const bytes = Buffer.from(BODY);
test.for([
  ["nothing", bytes, []],
  ["gzip", gzipSync(bytes), ["Content-Encoding: gzip"]],
  ["x-gzip in capitals", gzipSync(bytes), ["content-encoding: X-GZIP"]],
  ["deflate", deflateSync(bytes), ["Content-Encoding: deflate"]],
  ["bare deflate", deflateRawSync(bytes), ["Content-Encoding: deflate"]],
  ["br", brotliCompressSync(bytes), ["Content-Encoding: br"]],
  [
    "one around the other",
    brotliCompressSync(gzipSync(bytes)),
    ["Content-Encoding: gzip, br"],
  ],
  ["chunks", toChunked(bytes, 100), ["Transfer-Encoding: chunked"]],
  [
    "gzip in chunks",
    toChunked(gzipSync(bytes), 30),
    ["Transfer-Encoding: Chunked", "Content-Encoding: gzip"],
  ],
  ["gzip that is none", bytes, ["Content-Encoding: gzip"]],
  ["br that is none", bytes, ["Content-Encoding: br"]],
  ["chunks that are none", bytes, ["Transfer-Encoding: chunked"]],
  ["identity", bytes, ["Content-Encoding: identity"]],
] as const)("encoded as %s", async ([, body, headers]) => {
  expect(await decode(body, headers)).toBe(BODY);
});

test("gzip that was cut is read to there", async () => {
  const body = gzipSync(bytes).subarray(0, -10);
  const text = await decode(body, ["Content-Encoding: gzip"]);
  expect(text?.length).toBeGreaterThan(100);
  expect(BODY.startsWith(text ?? "")).toBe(true);
});

test.for([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["deflate", deflateSync],
] as const)(
  "a bomb in %s is not unpacked",
  { timeout: 60_000 },
  async ([name, pack]) => {
    const bomb = pack(Buffer.alloc(50_000_000));
    expect(await decode(bomb, [`Content-Encoding: ${name}`])).toBe(null);
  },
);

test("arbitrary bodies never throw", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array(),
      fc.constantFrom("gzip", "deflate", "br", "gzip, br"),
      async (body, name) => {
        const headers = [
          `Content-Encoding: ${name}`,
          "Transfer-Encoding: chunked",
        ];
        expect(typeof (await decode(body, headers))).toBe("string");
      },
    ),
  );
});
