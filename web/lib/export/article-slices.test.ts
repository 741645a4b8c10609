import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  cutByField,
  cutById,
  SLICE_SIZE,
  toClauses,
  wholeSlice,
} from "./article-slices";
import type { Slice } from "./article-slices";

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

test("puts small years together, and undated articles last", () => {
  const counts = { 2021: 200, 2022: 200, 2023: 400, 2024: 900 };
  const slices = cutByField(wholeSlice(1710), "year", {
    counts,
    order: "newest",
  });
  expect(slices.map(({ clauses, count }) => [clauses, count])).toEqual([
    [['year IN ["2024"]'], 900],
    [['year IN ["2023"]'], 400],
    [['year IN ["2022", "2021"]'], 400],
    [["year IS NULL"], 10],
  ]);
  const oldest = cutByField(wholeSlice(1710), "year", {
    counts,
    order: "oldest",
  });
  expect(oldest.map(({ clauses }) => clauses[0])).toEqual([
    'year IN ["2021", "2022"]',
    'year IN ["2023"]',
    'year IN ["2024"]',
    "year IS NULL",
  ]);
});

test("keeps every article in one slice, none larger than need be", () => {
  const counts = fc.dictionary(
    fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
    fc.integer({ min: 1, max: 2 * SLICE_SIZE }),
  );
  fc.assert(
    fc.property(counts, fc.nat(99), (counted, others) => {
      const total = sum(Object.values(counted)) + others;
      const slices = cutByField(wholeSlice(total), "date", {
        counts: counted,
        order: "newest",
      });
      expect(sum(slices.map(({ count }) => count))).toBe(total);
      const values = slices.flatMap(({ clauses }) =>
        [...(clauses[0] ?? "").matchAll(/"([^"]+)"/g)].map(
          ([, value = ""]) => value,
        ),
      );
      expect(values.toSorted()).toEqual(Object.keys(counted).toSorted());
      for (const { clauses, count } of slices)
        if (clauses[0]?.includes(",")) expect(count <= SLICE_SIZE).toBe(true);
    }),
  );
});

test("cuts a day by its ids, without a gap, into as few as need be", () => {
  const id = fc.stringMatching(/^[0-9a-f]{64}$/);
  const day = { ...wholeSlice(1100), clauses: ["a"], depth: 3 };
  const parts = cutById(day);
  expect(parts).toHaveLength(4);
  const last = cutById(parts[3] ?? day);
  expect(last.map(toClauses)).toEqual([
    ["a", 'id >= "c0000000"', 'id < "e0000000"'],
    ["a", 'id >= "e0000000"'],
  ]);
  const holds = (slice: Slice, value: string) =>
    toClauses(slice)
      .filter((clause) => clause.startsWith("id"))
      .every((clause) => {
        const bound = /"(.*)"/.exec(clause)?.[1] ?? "";
        return clause.includes(">=") ? value >= bound : value < bound;
      });
  fc.assert(
    fc.property(id, fc.integer({ min: 501, max: 90_000 }), (value, count) => {
      const slices = cutById({ ...day, count });
      expect(slices.filter((slice) => holds(slice, value))).toHaveLength(1);
      expect(slices[0]?.count).toBeLessThanOrEqual(SLICE_SIZE);
    }),
  );
});
