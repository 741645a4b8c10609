import { expect, test } from "vitest";
import { toShortcut } from "./to-shortcut";

const plain = {
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
};

test.for([
  ["/", {}, "search"],
  ["j", {}, "next"],
  ["k", {}, "previous"],
  ["?", {}, "help"],
  ["J", {}, null],
  ["Enter", {}, null],
  ["constructor", {}, null],
  ["k", { ctrlKey: true }, null],
  ["k", { metaKey: true }, null],
  ["j", { altKey: true }, null],
  ["j", { isComposing: true }, null],
  ["/", { defaultPrevented: true }, null],
] as const)("%s %o → %s", ([key, modifiers, expected]) => {
  expect(toShortcut({ ...plain, ...modifiers, key })).toBe(expected);
});
