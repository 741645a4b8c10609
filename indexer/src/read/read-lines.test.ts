import { expect, test } from "vitest";
import { collect, toChunks } from "../../test/warc-fixture.ts";
import { readLines } from "./read-lines.ts";

const read = async (...lines: readonly (string | Uint8Array)[]) => {
  const bytes = Buffer.concat(
    lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")]),
  );
  const outcomes = await collect(
    readLines(toChunks(bytes), { path: "a.jsonl", limit: 100 }),
  );
  return outcomes.map((outcome) =>
    outcome.ok
      ? [outcome.value.path, outcome.value.content]
      : [outcome.file, outcome.rejection],
  );
};

test("each line is a record or a rejection of its own", async () => {
  expect(
    await read(
      '\ufeff{"text": "Erste"}',
      "  ",
      `{"text": "${"x".repeat(100)}"}`,
      Buffer.from("7b0001020304", "hex"),
      '{"text": "Fünfte"}\r',
    ),
  ).toEqual([
    ["a.jsonl#1", "Erste"],
    ["a.jsonl#3", { reason: "too-large", bytes: 112, limit: 100 }],
    ["a.jsonl#4", { reason: "binary", type: "application/octet-stream" }],
    ["a.jsonl#5", "Fünfte"],
  ]);
});
