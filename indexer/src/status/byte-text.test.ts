import { expect, test } from "vitest";
import { toByteText } from "./byte-text.ts";

test.for([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1000, "1.0 kB"],
  [999_949, "999.9 kB"],
  [999_999, "1.0 MB"],
  [12_345_678, "12.3 MB"],
  [5_000_000_000, "5.0 GB"],
  [5e15, "5000.0 TB"],
] as const)("%i → %s", ([bytes, text]) => {
  expect(toByteText(bytes)).toBe(text);
});
