import { expect, test } from "vitest";
import { searchFacetAcross } from "./facet-search-across";

type Counts = Readonly<Record<string, number>>;

const ask = (parts: Readonly<Record<string, Counts>>) =>
  searchFacetAcross(Object.keys(parts), (engine) =>
    Promise.resolve(
      JSON.stringify({
        facetHits: Object.entries(parts[engine] ?? {}).map(
          ([value, count]) => ({ value, count }),
        ),
        facetQuery: "s",
      }),
    ),
  );

test("counts of one value are added up, in the order of the values", async () => {
  const { facetHits, facetQuery } = await ask({
    a: { Sweden: 2, Syria: 9 },
    b: { Spain: 4, Sweden: 1 },
  });
  expect(facetQuery).toBe("s");
  expect(facetHits).toEqual([
    { value: "Spain", count: 4 },
    { value: "Sweden", count: 3 },
    { value: "Syria", count: 9 },
  ]);
});

test("where engines go by counts, so does the whole; what no list had first can come first", async () => {
  const { facetHits } = await ask({
    a: { Syria: 9, Sweden: 8 },
    b: { Serbia: 10, Sweden: 7 },
  });
  expect(facetHits).toEqual([
    { value: "Sweden", count: 15 },
    { value: "Serbia", count: 10 },
    { value: "Syria", count: 9 },
  ]);
});

test("at most as many values as one engine tells", async () => {
  const some = (from: number) =>
    Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [`S${1000 + from + at}`, 1]),
    );
  const { facetHits } = await ask({ a: some(0), b: some(50) });
  expect(facetHits).toHaveLength(100);
  expect(facetHits[60]).toEqual({ value: "S1060", count: 2 });
});

test("one that gives no answer is no answer of all", async () => {
  const failing = (engine: string) =>
    engine === "b"
      ? Promise.reject(new Error("away"))
      : Promise.resolve('{"facetHits":[]}');
  await expect(searchFacetAcross(["a", "b"], failing)).rejects.toThrow("away");
});
