import { expect, test } from "vitest";
import { isObject, toItems, toNumbers, toObjects } from "./json";

test.for([{}, { a: 1 }])("%o is an object", (value) => {
  expect(isObject(value)).toBe(true);
});

test.for([null, undefined, "text", 3, [], [{}]])("%o is none", (value) => {
  expect(isObject(value)).toBe(false);
});

test("reads the items of arrays alone", () => {
  expect(toItems([1, null])).toEqual([1, null]);
  expect(toItems({ length: 1, 0: "a" })).toEqual([]);
  expect(toObjects([1, { a: 1 }, [], null])).toEqual([{ a: 1 }]);
});

test("reads objects of numbers alone", () => {
  expect(toNumbers({ KR: 2, JP: 0 })).toEqual({ KR: 2, JP: 0 });
  expect(toNumbers({ KR: 2, JP: "1" })).toBeNull();
  expect(toNumbers([1])).toBeNull();
});
