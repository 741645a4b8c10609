import { describe, expect, test } from "vitest";
import {
  jsonOutput,
  toProgressLine,
  type RunProgress,
} from "./report-output.ts";

const progress = (more: Partial<RunProgress> = {}): RunProgress => ({
  articles: 1190,
  backlog: 0,
  seconds: 10,
  files: { done: 1203, all: 54_272 },
  bytes: { done: 0, all: 1000 },
  ...more,
});

describe("how far a run is", () => {
  test.for([
    [
      "files, articles, rate",
      {},
      "1,203 of 54,272 files, 1,190 articles read (119 a second)",
    ],
    [
      "what the engine has not confirmed",
      { backlog: 200 },
      "1,203 of 54,272 files, 1,190 articles read (119 a second), 200 at the engine",
    ],
    [
      "seconds left, by the bytes",
      { bytes: { done: 500, all: 1000 } },
      "1,203 of 54,272 files, 1,190 articles read (119 a second), 10 s left",
    ],
    [
      "minutes left",
      { bytes: { done: 50, all: 1000 } },
      "1,203 of 54,272 files, 1,190 articles read (119 a second), 4 min left",
    ],
    [
      "no estimate of nearly nothing",
      { bytes: { done: 1, all: 1000 } },
      "1,203 of 54,272 files, 1,190 articles read (119 a second)",
    ],
    [
      "nothing to read",
      { files: { done: 0, all: 0 }, bytes: { done: 0, all: 0 }, articles: 0 },
      "0 of 0 files, 0 articles read (0 a second)",
    ],
  ] as const)("%s", ([, more, line]) => {
    expect(toProgressLine(progress(more))).toBe(line);
  });
});

test("for machines: one JSON object a line", () => {
  const written: string[] = [];
  const out: NodeJS.WriteStream = Object.create(process.stderr, {
    write: { value: (text: string) => written.push(text) > 0 },
  });
  const output = jsonOutput(out);
  output.tell("a.txt: rejected", { event: "rejected", file: "a\n.txt" });
  output.show(progress());
  output.show(progress());
  expect(written.every((line) => line.endsWith("\n"))).toBe(true);
  expect(written.map((line) => JSON.parse(line))).toEqual([
    { event: "rejected", file: "a\n.txt" },
    { event: "progress", ...progress() },
  ]);
});
