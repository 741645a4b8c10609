import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines } from "./split-lines.ts";

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size)
    yield bytes.subarray(at, at + size);
}

async function split(text: string, { limit = 100, size = 100 } = {}) {
  const lines = [];
  for await (const { number, length, bytes } of splitLines(
    chunksOf(Buffer.from(text), size),
    limit,
  ))
    lines.push([
      number,
      bytes === null ? length : Buffer.from(bytes).toString(),
    ]);
  return lines;
}

test.for([
  ["nothing", "", []],
  ["one line", "a", [[1, "a"]]],
  ["a line feed at the end", "a\n", [[1, "a"]]],
  [
    "empty lines",
    "\n\na",
    [
      [1, ""],
      [2, ""],
      [3, "a"],
    ],
  ],
  [
    "a carriage return stays",
    "a\r\nb",
    [
      [1, "a\r"],
      [2, "b"],
    ],
  ],
] as const)("%s", async ([, text, lines]) => {
  expect(await split(text)).toEqual(lines);
});

test("a line above the limit is counted, and the next is read", async () => {
  const text = `kurz\n${"x".repeat(50)}\nauch`;
  expect(await split(text, { limit: 10, size: 7 })).toEqual([
    [1, "kurz"],
    [2, 50],
    [3, "auch"],
  ]);
});

test("the same in chunks of any size", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("a", "한", "\n", "\r\n", "bcdefg")),
      fc.integer({ min: 1, max: 9 }),
      async (parts, size) => {
        const text = parts.join("");
        const whole = text.split("\n").map((line, at) => [at + 1, line]);
        if (text === "" || text.endsWith("\n")) whole.pop();
        expect(await split(text, { limit: 1000, size })).toEqual(whole);
      },
    ),
  );
});
