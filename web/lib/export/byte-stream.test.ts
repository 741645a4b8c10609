import { expect, test } from "vitest";
import { toByteStream } from "./byte-stream";

test("makes a piece when it is wanted, and none after the client has gone", async () => {
  const made: number[] = [];
  let isEnded = false;
  async function* pieces() {
    try {
      for (let number = 1; ; number += 1) {
        made.push(number);
        yield `${number};`;
      }
    } finally {
      isEnded = true;
    }
  }
  let isTold = false;
  const reader = toByteStream(pieces(), () => (isTold = true)).getReader();
  expect(made).toEqual([]);
  const first = await reader.read();
  expect(new TextDecoder().decode(first.value)).toBe("1;");
  await reader.read();
  expect(made).toEqual([1, 2]);
  await reader.cancel();
  expect({ made, isEnded, isTold }).toEqual({
    made: [1, 2],
    isEnded: true,
    isTold: true,
  });
});

test("ends with its pieces, and fails with them", async () => {
  async function* two() {
    yield "a";
    yield "ü";
  }
  expect(await new Response(toByteStream(two(), () => {})).text()).toBe("aü");
  async function* broken() {
    yield "a";
    throw new Error("engine gone");
  }
  await expect(
    new Response(toByteStream(broken(), () => {})).text(),
  ).rejects.toThrow("engine gone");
});
