import { expect, test } from "vitest";
import type { SpelledValue } from "./read-spellings";
import { toNamedRuns } from "./to-named-runs";

const official = (typed: readonly string[], ...spellings: string[]) =>
  ({
    kind: "official",
    value: spellings[0] ?? "",
    typed,
    spellings,
  }) satisfies SpelledValue;

const LAVROV = official(
  ["Sergej", "Lawrow"],
  "Sergey Lavrov",
  "Sergej Lawrow",
  "Lawrow",
);
const SHOIGU = official(["Sergej"], "Sergey Shoigu", "Sergej Schoigu");
const BLINKEN = official(["Blinken"], "Antony Blinken");
const runs = (query: string, ...values: readonly SpelledValue[]) =>
  toNamedRuns(query, values).map(({ key, values: named }) => [
    key,
    named.map(({ value }) => value).join(", "),
  ]);

test("a first name and a surname are one person", () => {
  expect(runs("Sergej Lawrow treaty", SHOIGU, LAVROV)).toEqual([
    ["sergej lawrow", "Sergey Lavrov"],
  ]);
});

test("several names, in the query's order", () => {
  const lavrov = { ...LAVROV, typed: ["Lawrow"] };
  expect(runs("Blinken und Lawrow", lavrov, BLINKEN)).toEqual([
    ["blinken", "Antony Blinken"],
    ["lawrow", "Sergey Lavrov"],
  ]);
});

test("words that are not side by side are not one name", () => {
  expect(runs("Lawrow und Sergej", LAVROV)).not.toContainEqual([
    "sergej lawrow",
    "Sergey Lavrov",
  ]);
});

test("nothing named, nothing told", () => {
  expect(runs("treaty")).toEqual([]);
});
