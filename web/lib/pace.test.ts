import { expect, test } from "vitest";
import { notePace, toPause } from "./pace";

test.each([
  [40, 150],
  [140, 150],
  [200, 400],
  [5_000, 600],
])("hits took %d ms: names after %d ms", (took, pause) => {
  notePace(took);
  expect(toPause(150)).toBe(pause);
});
