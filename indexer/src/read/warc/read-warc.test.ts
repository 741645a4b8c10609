import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { encodeLegacy } from "../../../test/encode-legacy.ts";
import { PARAGRAPHS } from "../../../test/ten-languages.ts";
import {
  collect,
  toChunks,
  toPageRecord,
  toRecord,
  toResponse,
  type RecordParts,
} from "../../../test/warc-fixture.ts";
import { readWarc } from "./read-warc.ts";

const read = (
  records: readonly (string | Uint8Array)[],
  { limit = 10_000, size = 65_536 } = {},
) =>
  collect(
    readWarc(
      toChunks(Buffer.concat(records.map((part) => Buffer.from(part))), size),
      { path: "a.warc", limit },
    ),
  );

/** A page's path and content, or what was rejected and why. */
const briefly = (outcome: Awaited<ReturnType<typeof read>>[number]) =>
  outcome.ok
    ? [outcome.value.path, outcome.value.content]
    : [outcome.file, outcome.rejection.reason];

const [A, B, C] = ["a", "b", "c"].map((name) => `https://x.example/${name}`);
const page = (uri = "", more: Partial<RecordParts> = {}) =>
  toPageRecord(uri, `<p>${uri}</p>`, more);
const read1 = async (block: Uint8Array) => {
  const [outcome] = await read([toRecord({ uri: A, block })]);
  return outcome?.ok === true ? outcome.value.content : outcome;
};

test("a page, its address and when it was fetched", async () => {
  expect(await read([page(A)])).toEqual([
    {
      ok: true,
      value: {
        path: `a.warc#${A}`,
        mediaType: "text/html",
        content: `<p>${A}</p>`,
        title: null,
        url: A,
        date: null,
        source: null,
        crawlDate: "2024-06-14T08:30:00Z",
      },
    },
  ]);
});

test("what another writer makes is read", async () => {
  const records = await Promise.all(
    ["Erste", "Zweite"].map(async (text, at) =>
      WARCSerializer.serialize(
        WARCRecord.create(
          {
            type: "response",
            url: `https://x.example/${at}`,
            httpHeaders: { "Content-Type": "text/html" },
            warcVersion: "WARC/1.1",
          },
          toChunks(Buffer.from(`<p>${text}</p>`)),
        ),
      ),
    ),
  );
  expect((await read(records)).map(briefly)).toEqual([
    ["a.warc#https://x.example/0", "<p>Erste</p>"],
    ["a.warc#https://x.example/1", "<p>Zweite</p>"],
  ]);
});

test("everything else in a crawl is passed over", async () => {
  const asResponse = (type: string, body: string | Uint8Array, uri = B) =>
    toRecord({ uri, block: toResponse(body, [`Content-Type: ${type}`]) });
  const outcomes = await read([
    toRecord({
      type: "warcinfo",
      contentType: "application/warc-fields",
      block: "software: test\r\n",
    }),
    toRecord({ type: "request", uri: A, block: "GET / HTTP/1.1\r\n\r\n" }),
    toRecord({ type: "revisit", uri: B, block: toResponse("") }),
    toRecord({ type: "metadata", uri: B, block: "fetchTimeMs: 1\r\n" }),
    toRecord({
      uri: "dns:x.example",
      contentType: "text/dns",
      block: "20240614\nx.example. 1 IN A 192.0.2.1\n",
    }),
    asResponse("image/png", Buffer.from("89504e470d0a1a0a00", "hex")),
    asResponse("application/json", '{"text": "x"}'),
    asResponse("text/plain", "User-agent: *", "https://x.example/robots.txt"),
    asResponse("text/html", "<p>soft</p>", "https://x.example/robots.txt"),
    toRecord({ uri: B, block: toResponse("<p>gone</p>", [], "404 Not Found") }),
    toRecord({ uri: B, block: toResponse("", ["Location: /x"], "301 Moved") }),
    toRecord({ type: "resource", contentType: "text/plain", block: "a log" }),
    page(A),
  ]);
  expect(outcomes.map(briefly)).toEqual([[`a.warc#${A}`, `<p>${A}</p>`]]);
});

test.for([
  [
    "a resource of HTML",
    { type: "resource", contentType: "text/html", block: "<p>x</p>" },
    ["text/html", "<p>x</p>"],
  ],
  [
    "the text that was made of a page",
    { type: "conversion", contentType: "text/plain", block: "Nur Text." },
    ["text/plain", "Nur Text."],
  ],
  [
    "HTML that nobody says of",
    { block: toResponse("<!doctype html><p>x</p>", ["Server: x"]) },
    ["text/html", "<!doctype html><p>x</p>"],
  ],
  [
    "XHTML",
    { block: toResponse("x", ["content-type: application/xhtml+xml"]) },
    ["text/html", "x"],
  ],
] as const)("%s is a page", async ([, parts, expected]) => {
  const [outcome] = await read([toRecord({ uri: A, ...parts })]);
  expect(
    outcome?.ok === true && [outcome.value.mediaType, outcome.value.content],
  ).toEqual(expected);
});

test("an archive without a page says so once", async () => {
  const outcomes = await read([
    toRecord({ type: "request", uri: A, block: "GET / HTTP/1.1\r\n\r\n" }),
    toRecord({ type: "warcinfo", block: "software: test\r\n" }),
  ]);
  expect(outcomes).toEqual([
    {
      ok: false,
      file: "a.warc",
      rejection: { reason: "no-pages", records: 2 },
    },
  ]);
});

describe("encodings", () => {
  test.for([
    ["in the header", "text/html; charset=EUC-KR", "euc-kr", "외교부"],
    ["in quotes", 'text/html;charset="Shift_JIS"', "shift_jis", "外務省"],
    ["nowhere", "text/html", "windows-1251", PARAGRAPHS.ru],
  ] as const)("told %s", async ([, type, encoding, text]) => {
    const body = encodeLegacy(`<p>${text}</p>`, encoding);
    expect(await read1(toResponse(body, [`Content-Type: ${type}`]))).toBe(
      `<p>${text}</p>`,
    );
  });
});

describe("names", () => {
  test.for([
    ["an address in brackets, as wget writes it", `<${A}>`, A],
    [
      "an address with letters beyond ASCII",
      "https://x.example/외교",
      "https://x.example/외교",
    ],
    [
      "no address: the record's id",
      undefined,
      "a7e1c9a2-3b52-4b0e-9d2f-8a1f0c6e5d43",
    ],
  ] as const)("%s", async ([, uri, name]) => {
    const [outcome] = await read([
      toRecord({ uri, block: toResponse("<p>x</p>") }),
    ]);
    expect(outcome?.ok === true && outcome.value.path).toBe(`a.warc#${name}`);
  });
});

describe("a page that cannot be taken is named", () => {
  test.for([
    ["empty", "empty", toResponse(" \n")],
    ["a picture that claims to be HTML", "binary", toResponse("\0\0\0")],
    ["too large", "too-large", toResponse("x".repeat(20_000))],
  ] as const)("%s", async ([, reason, block]) => {
    const outcomes = await read([
      page(A),
      toRecord({ uri: B, block }),
      page(C),
    ]);
    expect(outcomes.map(briefly)).toEqual([
      [`a.warc#${A}`, `<p>${A}</p>`],
      [`a.warc#${B}`, reason],
      [`a.warc#${C}`, `<p>${C}</p>`],
    ]);
  });

  test("a large film is passed over", async () => {
    const block = toResponse("x".repeat(20_000), ["Content-Type: video/mp4"]);
    const outcomes = await read([toRecord({ uri: B, block }), page(C)]);
    expect(outcomes.map(briefly)).toEqual([[`a.warc#${C}`, `<p>${C}</p>`]]);
  });
});

test("the same in chunks of any size", async () => {
  const block = toResponse("<p>x</p>".repeat(30));
  const records = [page(A), toRecord({ uri: B, block }), "junk\r\n", page(C)];
  const whole = await read(records);
  expect(whole).toHaveLength(4);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 600 }), async (size) => {
      expect(await read(records, { size })).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});
