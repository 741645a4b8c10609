import { expect, test } from "vitest";
import { findBuckets } from "./find-buckets.ts";
import { SIGNATURE_SIZE } from "./signature.ts";

const signature = (from: number) =>
  Uint16Array.from({ length: SIGNATURE_SIZE }, (_, at) => from + at);
const changed = (places: readonly number[]) => {
  const values = signature(0);
  for (const place of places) values[place] = 65_535;
  return values;
};
const placesOf = (signatures: readonly (Uint16Array | null)[]) =>
  new Set(
    [...findBuckets(signatures)].map((bucket) =>
      bucket.toSorted((a, b) => a - b).join(),
    ),
  );

test("texts meet that agree in one band", () => {
  const all = Array.from({ length: SIGNATURE_SIZE }, (_, at) => at);
  const inAllBands = all.filter((at) => at % 4 === 0);
  expect(placesOf([signature(0), changed([1, 2])])).toEqual(new Set(["0,1"]));
  expect(placesOf([signature(0), changed(inAllBands)]).size).toBe(0);
  expect(placesOf([signature(0), changed(inAllBands.slice(1))])).toEqual(
    new Set(["0,1"]),
  );
});

test("all that agree are in one bucket; what has no signature is in none", () => {
  expect(
    placesOf([signature(0), null, signature(1000), signature(0), signature(0)]),
  ).toEqual(new Set(["0,3,4"]));
});
