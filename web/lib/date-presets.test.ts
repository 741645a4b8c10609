import { expect, test } from "vitest";
import { toDatePresets } from "./date-presets";

test.for([
  ["2024-06-28", "2024-06-22", "2024-05-30", "2023-06-29", "2024-01-01"],
  ["2024-02-29", "2024-02-23", "2024-01-31", "2023-03-01", "2024-01-01"],
  ["2023-01-03", "2022-12-28", "2022-12-05", "2022-01-04", "2023-01-01"],
] as const)("back from %s", ([newest, ...starts]) => {
  const presets = toDatePresets(newest);
  expect(presets.map(({ from }) => from)).toEqual(starts);
  const ends = [newest, newest, newest, `${newest.slice(0, 4)}-12-31`];
  expect(presets.map(({ to }) => to)).toEqual(ends);
});
