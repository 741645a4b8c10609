import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collect, toChunks, toRecord } from "../../../test/warc-fixture.ts";
import { readRecords } from "./warc-records.ts";

const read = (parts: readonly (string | Uint8Array)[], limit = 1000) =>
  collect(
    readRecords(
      toChunks(Buffer.concat(parts.map((part) => Buffer.from(part)))),
      limit,
    ),
  );

/** A record's address and block, or the reason and evidence why there is none. */
const briefly = (record: Awaited<ReturnType<typeof read>>[number]) =>
  "rejection" in record
    ? [
        record.rejection.reason,
        "detail" in record.rejection ? record.rejection.detail : "",
      ]
    : [record.header("warc-target-uri"), Buffer.from(record.block).toString()];

const a = toRecord({ uri: "a", block: "Erste" });
const c = toRecord({ uri: "c", block: "Dritte" });
const good = { a: ["a", "Erste"], c: ["c", "Dritte"] };

test.for([
  ["nothing between records", [a.subarray(0, -4), c]],
  ["more empty lines between records", ["\r\n\n", a, "\r\n\r\n\r\n", c]],
  ["nothing behind the last", [a, c.subarray(0, -4)]],
  [
    "lines that end in a line feed alone",
    [a.toString().replaceAll("\r", ""), c.toString().replaceAll("\r", "")],
  ],
] as const)("%s", async ([, parts]) => {
  expect((await read(parts)).map(briefly)).toEqual([good.a, good.c]);
});

test("an empty block", async () => {
  const [record] = await read([toRecord({ uri: "b", block: "" })]);
  expect(record && briefly(record)).toEqual(["b", ""]);
});

test("of a block above the limit the start is kept, and its size", async () => {
  const block = "x".repeat(300_000);
  const [first, second] = await read([toRecord({ uri: "b", block }), c]);
  expect(first).toMatchObject({ length: 300_000 });
  expect(first && "block" in first && first.block.length).toBe(65_536);
  expect(second && briefly(second)).toEqual(good.c);
});

describe("faults cost what is faulty", () => {
  const wrong = (contentLength: string | number | undefined) =>
    toRecord({ uri: "b", block: "Zweite\nZeile", contentLength });
  const length = /^Content-Length \d+ is not where the record ends$/;
  test.for([
    ["garbage between records", "junk\r\nmore\r\n", /belong to no record/],
    [
      "garbage without a line feed",
      `${"x".repeat(200_000)}\n`,
      /belong to no record/,
    ],
    ["Content-Length too small", wrong(3), length],
    ["Content-Length into the next record", wrong(60), length],
    ["a record that breaks off, the next behind it", a.subarray(0, -7), length],
    [
      "a start of headers, a record behind it",
      "WARC-Ty",
      /belong to no record/,
    ],
    ["Content-Length beyond the limit and the file", wrong(1e12), length],
    ["no Content-Length", wrong(undefined), /^no Content-Length$/],
    ["a Content-Length that is none", wrong("many"), /^no Content-Length$/],
    ["a negative Content-Length", wrong(-5), /^no Content-Length$/],
  ] as const)("%s", async ([, fault, detail]) => {
    const records = await read([a, fault, c]);
    expect(records.map(briefly)).toEqual([
      good.a,
      ["malformed", expect.stringMatching(detail)],
      good.c,
    ]);
  });

  test("a line feed more or less in Content-Length is none", async () => {
    const parts = [wrong(13), c];
    expect((await read(parts)).map(briefly)[1]).toEqual(good.c);
  });
});

describe("an archive that was cut", () => {
  test("within a block", async () => {
    expect((await read([a, c.subarray(0, -7)])).map(briefly)).toEqual([
      good.a,
      ["truncated", "6 bytes were to come"],
    ]);
  });

  test("within headers", async () => {
    expect((await read([a, c.subarray(0, 60)])).map(briefly)).toEqual([
      good.a,
      ["malformed", "headers without an end"],
    ]);
  });

  test("within a block above the limit", async () => {
    const large = toRecord({ uri: "b", block: "x".repeat(5000) });
    expect((await read([a, large.subarray(0, 4000)])).map(briefly)).toEqual([
      good.a,
      ["truncated", "5000 bytes were to come"],
    ]);
  });
});

test("headers without an end cost no memory", async () => {
  const endless = `WARC/1.0\r\n${"X-Long: y\r\n".repeat(100_000)}`;
  expect((await read([endless, c])).map(briefly)).toEqual([
    ["malformed", "headers without an end"],
    good.c,
  ]);
});

test("an archive where every length is wrong ends in time", async () => {
  const liar = toRecord({ uri: "b", block: "x", contentLength: 900_000 });
  const records = await read(
    Array.from({ length: 3000 }, () => liar),
    1e6,
  );
  expect(records.length).toBeGreaterThan(100);
  expect(records.every((record) => "rejection" in record)).toBe(true);
});

test("any bytes between two records cost neither", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (junk) => {
      const records = (await read([a, "\n", junk, "\r\n", c])).map(briefly);
      expect(records[0]).toEqual(good.a);
      expect(records.at(-1)).toEqual(good.c);
    }),
    { numRuns: 200 },
  );
});

test("an archive with any byte changed is read to its end", async () => {
  const archive = Buffer.concat([a, toRecord({ uri: "b", block: "Z" }), c]);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: archive.length - 1 }),
      fc.nat({ max: 255 }),
      async (at, byte) => {
        const changed = Buffer.from(archive);
        changed[at] = byte;
        expect((await read([changed])).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
