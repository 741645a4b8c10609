import { expect, test } from "vitest";
import { MARKUP_NAMES } from "../html/html-blocks.ts";
import { htmlModel, textModel } from "./body-model.ts";
import { TEXT_NAMES } from "./text-evidence.ts";

// Unpacking throws where code and weights are of different versions.
test.for([
  ["pages", htmlModel, TEXT_NAMES.length + MARKUP_NAMES.length],
  ["texts", textModel, TEXT_NAMES.length],
] as const)("the weights for %s fit the rows", ([, model, length]) => {
  expect(model(Array.from({ length }, () => 0))).not.toBeNaN();
});

test("evidence changes the odds", () => {
  const rows = [0, 1, 100, 1000].map((value) =>
    TEXT_NAMES.map((name) => (name === "weight" ? value : 0)),
  );
  expect(new Set(rows.map(textModel)).size).toBeGreaterThan(1);
});
