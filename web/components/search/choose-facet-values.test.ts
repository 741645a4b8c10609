import { expect, test } from "vitest";
import {
  arrangeValues,
  chooseFacetValues,
  findFacetValues,
} from "./choose-facet-values";
import type { FacetValue } from "./choose-facet-values";

const STATES: Readonly<Record<number, FacetValue["state"]>> = {
  80: "wanted",
  90: "unwanted",
};
const values = Array.from({ length: 100 }, (_, rank) => ({
  value: `V${rank}`,
  label: rank === 90 ? "Erdoğan" : `Value ${rank}`,
  count: 100 - rank,
  state: STATES[rank] ?? null,
}));
const names = (rows: readonly { value: string }[]) =>
  rows.map((row) => row.value);

test("what is wanted or unwanted comes first, then the most frequent", () => {
  const rows = chooseFacetValues(values, null);
  const shown = rows.filter((row) => !row.isExtra);
  expect(names(shown)).toEqual([
    "V80",
    "V90",
    "V0",
    "V1",
    "V2",
    "V3",
    "V4",
    "V5",
  ]);
  expect(rows).toHaveLength(60);
});

test("while the reader chooses, all keep their places, what was switched off too", () => {
  const held = { order: names(values), touched: ["V70", "V80", "V90"] };
  const rows = chooseFacetValues(values, held);
  const shown = names(rows.filter((row) => !row.isExtra));
  expect(shown.slice(0, 8)).toEqual(names(values.slice(0, 8)));
  expect(shown.slice(8)).toEqual(["V70", "V80", "V90"]);
});

test("values that come while the order is held go to its end", () => {
  const held = { order: ["V3", "V1"], touched: [] };
  expect(names(arrangeValues(values.slice(0, 4), held))).toEqual([
    "V3",
    "V1",
    "V0",
    "V2",
  ]);
});

test("what is typed is found among all values, wherever they rank", () => {
  expect(names(findFacetValues(values, "erdogan"))).toEqual(["V90"]);
  expect(findFacetValues(values, "nobody")).toEqual([]);
});
