import { expect, test } from "vitest";
import { commandSink } from "./alert-sink.ts";

const { signal } = new AbortController();

test("a command that waits for more is ended where no more can be had", async () => {
  const sink = commandSink("cat >/dev/null", signal);
  await sink.write("one\n");
  sink.abort();
  await expect(sink.end()).rejects.toThrow("was ended by SIGTERM");
});

test("a command may stop reading, and is right if it ends with 0", async () => {
  const sink = commandSink("head -n 1 >/dev/null", signal);
  for (let line = 0; line < 300; line += 1)
    await sink.write(`${"x".repeat(1_000)}\n`);
  await expect(sink.end()).resolves.toBeUndefined();
});
