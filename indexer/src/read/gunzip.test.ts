import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gunzip, isGzip } from "./gunzip.ts";

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size)
    yield bytes.subarray(at, at + size);
}

/** What was unpacked, and the code of the error that ended it. */
async function unpack(bytes: Uint8Array, size = 65_536) {
  const pieces: Uint8Array[] = [];
  let code: unknown = null;
  try {
    for await (const piece of gunzip(chunksOf(bytes, size))) pieces.push(piece);
  } catch (error) {
    code = error instanceof Error && "code" in error ? error.code : error;
  }
  return { text: Buffer.concat(pieces).toString(), code };
}

const TEXT = "Lawrow traf Wang Yi in Peking. ".repeat(20_000);

test("several members are one text", async () => {
  const packed = Buffer.concat(
    ["Erste.", "", "Zweite.", TEXT].map((text) => gzipSync(text)),
  );
  expect(await unpack(packed)).toEqual({
    text: `Erste.Zweite.${TEXT}`,
    code: null,
  });
});

test.for([0, 7, 5000])(
  "zeros behind the last member are padding: %i",
  async (zeros) => {
    const packed = Buffer.concat([gzipSync("Alles."), Buffer.alloc(zeros)]);
    expect(await unpack(packed)).toEqual({ text: "Alles.", code: null });
  },
);

test("what comes before a cut is kept", async () => {
  const whole = [gzipSync("Erste."), gzipSync(TEXT)];
  const packed = Buffer.concat(whole);
  const { text, code } = await unpack(packed.subarray(0, -12));
  expect(code).toBe("Z_BUF_ERROR");
  expect(text.length).toBeGreaterThan(TEXT.length * 0.9);
  expect(`Erste.${TEXT}`.startsWith(text)).toBe(true);
});

test("what comes before a fault is kept", async () => {
  const broken = gzipSync(TEXT);
  broken.fill(0xff, 200, 220);
  const packed = Buffer.concat([gzipSync("Erste."), broken]);
  const { text, code } = await unpack(packed);
  expect(code).toBe("Z_DATA_ERROR");
  expect(text.startsWith("Erste.")).toBe(true);
});

test("nothing at all ends too early", async () => {
  expect(await unpack(new Uint8Array())).toEqual({
    text: "",
    code: "Z_BUF_ERROR",
  });
});

test("a bomb costs no more than is taken of it", async () => {
  const packed = gzipSync(Buffer.alloc(256 * 1024 * 1024), { level: 1 });
  const before = process.memoryUsage().arrayBuffers;
  let taken = 0,
    most = 0;
  for await (const piece of gunzip(chunksOf(packed, packed.length))) {
    taken += piece.length;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    if (taken > 32 * 1024 * 1024) break;
  }
  expect(most).toBeLessThan(64 * 1024 * 1024);
});

test("the same in chunks of any size", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string(), { minLength: 1 }),
      fc.integer({ min: 1, max: 50 }),
      async (texts, size) => {
        const packed = Buffer.concat(texts.map((text) => gzipSync(text)));
        expect(await unpack(packed, size)).toEqual({
          text: texts.map((text) => Buffer.from(text).toString()).join(""),
          code: null,
        });
      },
    ),
    { numRuns: 50 },
  );
});

test("arbitrary bytes end or fail, and never hang", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      const { code } = await unpack(
        Buffer.concat([Buffer.from("1f8b0800", "hex"), bytes]),
      );
      expect(code).toMatch(/^Z_/);
    }),
  );
});

test.for([
  ["1f8b0800", true],
  ["1f8b", false],
  ["504b0304", false],
  ["", false],
] as const)("gzip starts with 1f8b08: %s", ([hex, expected]) => {
  expect(isGzip(Buffer.from(hex, "hex"))).toBe(expected);
});
