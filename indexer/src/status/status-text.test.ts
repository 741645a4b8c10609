import { expect, test } from "vitest";
import type { Status } from "./read-status.ts";
import { toStatusText } from "./status-text.ts";

const status: Status = {
  engine: {
    version: "1.21.0",
    name: "embedded",
    host: "http://127.0.0.1:7700",
    bytesOnDisk: 12_345_678,
    bytesUsed: 2_000_000,
  },
  index: {
    uid: "articles",
    documents: 1234,
    documentBytes: 5_000_000,
    facets: [
      {
        field: "countries",
        values: 2,
        isCut: false,
        top: [
          ["RU", 9],
          ["DE", 1],
        ],
      },
      { field: "agency", values: 0, isCut: false, top: [] },
      { field: "officials", values: 1000, isCut: true, top: [["A", 1]] },
    ],
  },
  names: 4321,
  building: null,
  tasks: { pending: 0, failed: 0, lastFailed: [] },
  state: {
    kind: "known",
    lastRun: {
      engine: "embedded",
      indexUid: "articles",
      pipeline: "f00",
      documents: 1234,
      finished: "2026-03-12T10:00:00.000Z",
    },
    files: 1300,
    unfinished: 0,
    filesRejected: 2,
    rejected: { empty: 2, binary: 1 },
    refused: [],
  },
};

test("each thing has a line", () => {
  expect(toStatusText(status)).toBe(
    `engine          Meilisearch 1.21.0, embedded, at http://127.0.0.1:7700
database        12.3 MB on disk, 2.0 MB of it in use
index           articles: 1,234 articles, 5.0 MB
  countries     2 values: RU 9, DE 1
  agency        no values
  officials     1,000 values or more; of the first by name: A 1
names           4,321 values by any spelling
last run        2026-03-12T10:00:00.000Z, 1,234 articles
files           1,300 known
rejected        3 pages of 2 files: empty 2, binary 1
tasks           0 pending, 0 failed
`,
  );
});

test("a run at work is said, with the articles of the index that it builds", () => {
  const text = toStatusText({
    ...status,
    building: 1,
    state: { kind: "busy" },
  });
  expect(text).toContain("building        1 article so far\n");
  expect(text).toContain("a run is at work");
  expect(text).not.toContain("rejected  ");
});

test("before the first run it says how to make an index", () => {
  const text = toStatusText({
    ...status,
    index: null,
    names: null,
    state: { kind: "none" },
  });
  expect(text).toContain("npm run index");
  expect(text).toContain("last run        none yet\n");
});

test("a failed task has its file, and cannot command the terminal", () => {
  const failed = {
    uid: 7,
    type: "documentAdditionOrUpdate",
    finished: "2026-03-12T10:00:00Z",
    words: "bad \u001b[2J id",
    file: "a.txt",
  };
  expect(
    toStatusText({
      ...status,
      tasks: { pending: 1, failed: 1, lastFailed: [failed] },
    }),
  ).toContain(
    "  failed        2026-03-12T10:00:00Z documentAdditionOrUpdate (a.txt): bad ?[2J id\n",
  );
});
