import { expect, test } from "vitest";
import { chooseFacetValues } from "./choose-facet-values";

const values = Array.from({ length: 100 }, (_, rank) => ({
  value: `V${rank}`,
  label: rank === 90 ? "Erdoğan" : `Value ${rank}`,
  count: 100 - rank,
  isSelected: rank === 80,
}));
const names = (rows: readonly { value: string }[]) =>
  rows.map((row) => row.value);

test("shows the most frequent ones and whatever is selected or was", () => {
  const rows = chooseFacetValues(values, { typed: "", touched: ["V70"] });
  const shown = rows.filter((row) => !row.isExtra);
  expect(names(shown)).toEqual([
    "V0",
    "V1",
    "V2",
    "V3",
    "V4",
    "V5",
    "V6",
    "V7",
    "V70",
    "V80",
  ]);
  expect(rows).toHaveLength(62);
});

test("what is typed searches all values, wherever they rank", () => {
  const rows = chooseFacetValues(values, { typed: "erdogan", touched: [] });
  expect(names(rows)).toEqual(["V90"]);
  expect(chooseFacetValues(values, { typed: "nobody", touched: [] })).toEqual(
    [],
  );
});
