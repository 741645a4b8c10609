import * as fc from "fast-check";
import { expect, test } from "vitest";
import { IdSum } from "./id-sum";

const id = fc.stringMatching(/^[0-9a-f]{64}$/);

function sumOf(ids: readonly string[]): string {
  const sum = new IdSum();
  for (const each of ids) sum.add(each);
  return sum.finish();
}

test("does not depend on the order, and is another with one article less or more", () => {
  const ids = fc.uniqueArray(id, { minLength: 1 });
  fc.assert(
    fc.property(ids, (all) => {
      const sum = sumOf(all);
      expect(sum).toMatch(/^[0-9a-f]{24}$/);
      expect(sumOf(all.toReversed())).toBe(sum);
      fc.pre(!all[0]?.startsWith("0".repeat(24)));
      expect(sumOf(all.slice(1))).not.toBe(sum);
    }),
  );
});

test("wraps around", () => {
  const last = "f".repeat(64);
  expect(sumOf([last, `${"0".repeat(23)}2${"0".repeat(40)}`])).toBe(
    "000000000000000000000001",
  );
});
