import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { toFingerprint } from "./fingerprint.ts";

test("a fingerprint tells files, and whether recurring lines are learned", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "communique-print-"));
  await writeFile(path.join(root, "a.txt"), "Velm Torak");
  const first = await toFingerprint([root], { learn: true });
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await toFingerprint([root], { learn: true })).toBe(first);
  expect(await toFingerprint([root], { learn: false })).not.toBe(first);
  await writeFile(path.join(root, "b.txt"), "Sunara Kel");
  expect(await toFingerprint([root], { learn: true })).not.toBe(first);
  await rm(root, { recursive: true });
});
