import { expect, test } from "vitest";
import { ownValue } from "./own-value.ts";

const RECORD: Readonly<Record<string, number>> = { one: 1 };

test("has what was put there", () => {
  expect(ownValue(RECORD, "one")).toBe(1);
  expect(ownValue(JSON.parse('{"__proto__": 2}'), "__proto__")).toBe(2);
});

test.for(["constructor", "toString", "__proto__", "hasOwnProperty", ""])(
  "has nothing under %j",
  (name) => {
    expect(ownValue(RECORD, name)).toBeUndefined();
  },
);
