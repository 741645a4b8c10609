import { expect, test } from "vitest";
import { toShownName } from "./shown-name.ts";

test.for([
  ["a.txt", "a.txt"],
  ["외교부 발표.html", "외교부 발표.html"],
  ["a\nb\r.txt", "a%0Ab%0D.txt"],
  ["\u001b[31mred", "%1B[31mred"],
  ["a\u2028b\u0085c", "a%E2%80%A8b%C2%85c"],
  ["100%", "100%"],
] as const)("%j is shown as %s", ([name, shown]) => {
  expect(toShownName(name)).toBe(shown);
});
