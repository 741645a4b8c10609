import { expect, test } from "vitest";
import { parseComparison } from "./comparison";

const parse = (query: string) => parseComparison(new URLSearchParams(query));

test("two versions are named, or none", () => {
  expect(parse("q=talks&first=a&second=b")).toEqual({
    first: "a",
    second: "b",
  });
  expect(parse("q=talks")).toBeNull();
  expect(parse("second=b")).toEqual({ first: "", second: "b" });
});
