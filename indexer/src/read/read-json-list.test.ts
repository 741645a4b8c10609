import * as fc from "fast-check";
import { expect, test } from "vitest";
import { collect, toChunks } from "../../test/warc-fixture.ts";
import { readJsonList } from "./read-json-list.ts";

const read = async (
  json: string | Uint8Array,
  { size = 65_536, limit = 100_000, encoding = "utf-8" } = {},
) => {
  const outcomes = await collect(
    readJsonList(toChunks(Buffer.from(json), size), {
      path: "a.json",
      encoding,
      limit,
    }),
  );
  return outcomes.map((outcome) =>
    outcome.ok
      ? [outcome.value.path, outcome.value.content]
      : [
          outcome.file,
          "detail" in outcome.rejection
            ? outcome.rejection.detail
            : outcome.rejection.reason,
        ],
  );
};

test("records of any spelling", async () => {
  const json = `\ufeff[ {"text": "\\uc678\\uad50\\ubd80", "n": [1, {"a": null}, -2e5, true]},
    {"id": "kr-2", "text": "장관\\n회담"} , 3 ]\n`;
  expect(await read(json)).toEqual([
    ["a.json#1", "외교부"],
    ["a.json#kr-2", "장관\n회담"],
    ["a.json#3", "not an object"],
  ]);
});

test("an empty list", async () => {
  expect(await read("[ ]")).toEqual([["a.json", "empty"]]);
});

test("another encoding", async () => {
  const json = Buffer.from('[{"text": "M\xfcnchen"}]', "latin1");
  expect(await read(json, { encoding: "windows-1252" })).toEqual([
    ["a.json#1", "München"],
  ]);
});

// A piece of the list is 4,096 characters long: what stands in those before the fault is kept.
const record = (text: string) => `{"text": "${text.repeat(3000)}"}`;

test.for([
  ["cut", `[${record("a")}, ${record("b")}, {"text": "c`, 3],
  ["no JSON", `[${record("a")}, ${record("b")}, {"text": NaN}]`, 2],
  ["two lists", `[${record("a")}, ${record("b")}] [${record("c")}]`, 2],
] as const)("what comes before a fault is kept: %s", async ([, json, at]) => {
  const outcomes = await read(json);
  expect(outcomes.slice(0, at - 1).map(([path]) => path)).toEqual(
    ["a.json#1", "a.json#2"].slice(0, at - 1),
  );
  expect(outcomes.slice(at - 1)).toEqual([
    [`a.json#${at}`, expect.stringMatching(/^Parser/)],
  ]);
});

test("a record above the limit ends it", async () => {
  const json = `[${record("a")}, {"text": "${"b".repeat(500_000)}"}, ${record("c")}]`;
  expect((await read(json)).slice(1)).toEqual([
    ["a.json#2", "larger than 100000 characters"],
  ]);
});

test("depth costs no stack", async () => {
  const json = `[{"text": "x", "deep": ${"[".repeat(30_000)}${"]".repeat(30_000)}}]`;
  expect(await read(json)).toEqual([["a.json#1", "x"]]);
});

test("the same in chunks of any size", async () => {
  const json = `[${record("ä")}, 5, {"id": "가", "text": "장관"}, {"text": NaN}, ${record("b")}]`;
  const whole = await read(json);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9000 }), async (size) => {
      expect(await read(json, { size })).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});
