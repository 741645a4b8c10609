import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkNode, OLDEST_NODE } from "./check-node.ts";

test.for([
  ["20.19.0", "ok"],
  ["20.20.1", "ok"],
  ["22.0.0", "ok"],
  ["20.18.3", "fail"],
  ["18.20.8", "fail"],
] as const)("Node %s: %s", ([version, level]) => {
  expect(checkNode(version).level).toBe(level);
});

test("the oldest is that of package.json", () => {
  const file = new URL("../../../package.json", import.meta.url);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
    engines: { node: `>=${OLDEST_NODE}` },
  });
});
