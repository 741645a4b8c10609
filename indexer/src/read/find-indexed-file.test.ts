import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { findIndexedFile } from "./find-indexed-file.ts";

const around = mkdtempSync(path.join(tmpdir(), "communique-indexed-"));
const folder = path.join(around, "articles");
mkdirSync(path.join(folder, "press"), { recursive: true });
for (const name of ["press/day.jsonl", "press/a#b.html", "press/a"])
  writeFileSync(path.join(folder, name), "text");
writeFileSync(path.join(around, "secret.html"), "secret");
symlinkSync(
  path.join(around, "secret.html"),
  path.join(folder, "press/link.html"),
);

test.for([
  ["press/day.jsonl", "press/day.jsonl"],
  ["press/day.jsonl#14", "press/day.jsonl"],
  ["press/day.jsonl#https://news.example/#top", "press/day.jsonl"],
  ["press/a#b.html", "press/a#b.html"],
  ["press/a#c", "press/a"],
] as const)("%s is of %s", async ([documentPath, name]) => {
  expect((await findIndexedFile(folder, documentPath))?.path).toBe(name);
});

test.for([
  "../secret.html",
  "press/../../secret.html",
  "/etc/passwd",
  "press/link.html",
  "press",
  "",
  "press/none.html",
  "press/day.jsonl\0.html",
  "x".repeat(5000),
])("%s leads to no file", async (documentPath) => {
  expect(await findIndexedFile(folder, documentPath)).toBeNull();
});

test("without the folder there is no file", async () => {
  expect(await findIndexedFile(path.join(around, "none"), "a")).toBeNull();
});
