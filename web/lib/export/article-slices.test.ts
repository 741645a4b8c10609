import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutByField, cutById, SLICE_SIZE, wholeSlice } from "./article-slices";

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

test("puts small years together, and undated articles last", () => {
  const counts = { 2021: 100, 2022: 100, 2023: 200, 2024: 900 };
  const slices = cutByField(wholeSlice(1310), "year", {
    counts,
    order: "newest",
  });
  expect(slices.map(({ clauses, count }) => [clauses, count])).toEqual([
    [['year IN ["2024"]'], 900],
    [['year IN ["2023"]'], 200],
    [['year IN ["2022", "2021"]'], 200],
    [["year IS NULL"], 10],
  ]);
  const oldest = cutByField(wholeSlice(1310), "year", {
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

test("cuts a day by the digits of the ids, without a gap", () => {
  const id = fc.stringMatching(/^[0-9a-f]{64}$/);
  const first = cutById({ ...wholeSlice(9000), clauses: ["a"], depth: 3 });
  const second = cutById(first[15] ?? wholeSlice(0));
  expect(first).toHaveLength(16);
  expect(second.at(-1)?.clauses).toEqual([
    "a",
    'id >= "f"',
    'id < "g"',
    'id >= "ff"',
    'id < "fg"',
  ]);
  const holds = (clauses: readonly string[], value: string) =>
    clauses
      .filter((clause) => clause.startsWith("id"))
      .every((clause) => {
        const bound = /"(.*)"/.exec(clause)?.[1] ?? "";
        return clause.includes(">=") ? value >= bound : value < bound;
      });
  fc.assert(
    fc.property(id, (value) => {
      const inFirst = first.filter(({ clauses }) => holds(clauses, value));
      expect(inFirst).toHaveLength(1);
      const inSecond = second.filter(({ clauses }) => holds(clauses, value));
      expect(inSecond).toHaveLength(value.startsWith("f") ? 1 : 0);
    }),
  );
});
