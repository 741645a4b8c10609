import { describe, expect, test } from "vitest";
import { koreanKey } from "./korean-key.ts";

describe("one given name", () => {
  test.for([
    [
      ["eui", "yong"],
      ["ui", "yong"],
    ],
    [
      ["tae", "yeol"],
      ["tae", "yul"],
    ],
    [["jong", "un"], ["jongun"]],
    [
      ["in", "yong"],
      ["in", "young"],
    ],
    [
      ["kye", "gwan"],
      ["gye", "kwan"],
    ],
  ])("%j, %j", ([one = [], other = []]) => {
    expect(koreanKey(one)).toBe(koreanKey(other));
  });
});

describe("two given names", () => {
  test.for([
    [
      ["hyong", "jun"],
      ["yong", "chol"],
    ],
    [
      ["jong", "un"],
      ["jong", "il"],
    ],
    [
      ["il", "sung"],
      ["jong", "sung"],
    ],
  ])("%j, %j", ([one = [], other = []]) => {
    expect(koreanKey(one)).not.toBe(koreanKey(other));
  });
});
