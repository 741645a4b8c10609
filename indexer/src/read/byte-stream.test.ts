import * as fc from "fast-check";
import { expect, test } from "vitest";
import { peek, readAtMost } from "./byte-stream.ts";

/** A stream that notes whether it was closed, and may break off. */
function toStream(pieces: readonly string[], failure?: Error) {
  const state = { isClosed: false };
  async function* stream() {
    try {
      for (const piece of pieces) yield Buffer.from(piece);
      if (failure !== undefined) throw failure;
    } finally {
      state.isClosed = true;
    }
  }
  return { state, stream: stream() };
}

const text = (bytes: Uint8Array | null) =>
  bytes && Buffer.from(bytes).toString();

test("the first bytes are seen, and the stream is still whole", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string()),
      fc.nat({ max: 40 }),
      async (pieces, size) => {
        const whole = Buffer.from(
          pieces.map((piece) => Buffer.from(piece).toString()).join(""),
        );
        const { head, stream } = await peek(toStream(pieces).stream, size);
        expect(text(head)).toBe(text(whole.subarray(0, size)));
        expect(text(await readAtMost(stream, 1e6))).toBe(text(whole));
      },
    ),
  );
});

test("a stream that breaks off is read to there", async () => {
  const failure = new Error("cut");
  const { head, stream } = await peek(toStream(["ab", "c"], failure).stream, 9);
  expect(text(head)).toBe("abc");
  const pieces: string[] = [];
  await expect(async () => {
    for await (const piece of stream)
      pieces.push(Buffer.from(piece).toString());
  }).rejects.toThrow(failure);
  expect(pieces.join("")).toBe("abc");
});

test.for([
  [3, "abc"],
  [2, null],
  [0, null],
] as const)("at most %i bytes of abc: %s", async ([limit, expected]) => {
  const { state, stream } = toStream(["ab", "c"]);
  expect(text(await readAtMost(stream, limit))).toBe(expected);
  expect(state.isClosed).toBe(true);
});

test("leaving a stream in the middle closes it", async () => {
  const { state, stream } = toStream(["ab", "c", "d"]);
  const peeked = await peek(stream, 2);
  for await (const piece of peeked.stream) {
    expect(text(piece)).toBe("ab");
    break;
  }
  expect(state.isClosed).toBe(true);
});
