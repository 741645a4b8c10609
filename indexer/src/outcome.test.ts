import { expect, test } from "vitest";
import { describeRejection, type Rejection } from "./outcome.ts";

const table: readonly (readonly [Rejection, RegExp])[] = [
  [{ reason: "unreadable", cause: new Error("EACCES") }, /EACCES.*permissions/],
  [{ reason: "unreadable", cause: "gone" }, /^unreadable \(gone\)/],
  [{ reason: "not-a-file", kind: "pipe" }, /a pipe.*standard input, with -/],
  [{ reason: "empty" }, /^empty \(0 characters\)$/],
  [{ reason: "binary", type: "image/png" }, /^binary \(image\/png/],
  [{ reason: "too-large", bytes: 9, limit: 5 }, /9 bytes, limit 5/],
  [
    { reason: "too-large-unpacked", bytes: 9, limit: 50 },
    /more than 50 bytes come out of 9/,
  ],
  [{ reason: "malformed", format: "JSON", detail: "x" }, /JSON \(x\)/],
  [
    { reason: "malformed", format: "JSON", detail: 'at "a\n\u001b[31mb"' },
    /at "a\?\?\[31mb"/,
  ],
  [
    { reason: "malformed", format: "JSON list", detail: "x" },
    /JSON list \(x\).*as JSON Lines/,
  ],
  [
    { reason: "too-large-unpacked", bytes: 0, limit: 50 },
    /more than 50 bytes come out of it/,
  ],
  [
    { reason: "truncated", format: "gzip", detail: "x" },
    /gzip \(x\).*fetch the file again/,
  ],
  [{ reason: "no-pages", records: 12 }, /12 records/],
  [{ reason: "no-text" }, /^no-text/],
  [{ reason: "too-short", chars: 12, minimum: 60 }, /12.*minimum 60/],
  [{ reason: "failed", cause: new RangeError("deep") }, /deep.*report/],
];

test.for(table)("%o in words", ([rejection, words]) => {
  const line = describeRejection(rejection);
  expect(line).toMatch(words);
  expect(line).toMatch(new RegExp(`^${rejection.reason}`));
  expect(line).not.toContain("\n");
});
