import { expect, test } from "vitest";
import { toPipelineFingerprint } from "./fingerprint.ts";

test("a fingerprint tells whether recurring lines are learned", () => {
  const learning = toPipelineFingerprint({ learn: true });
  expect(learning).toMatch(/^[0-9a-f]{64}$/);
  expect(toPipelineFingerprint({ learn: true })).toBe(learning);
  expect(toPipelineFingerprint({ learn: false })).not.toBe(learning);
});
