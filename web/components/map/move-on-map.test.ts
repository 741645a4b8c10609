import { expect, test } from "vitest";
import { moveOnMap } from "./move-on-map";

const spain = { code: "ES", x: 450, y: 150 };
const france = { code: "FR", x: 470, y: 130 };
const germany = { code: "DE", x: 500, y: 110 };
const algeria = { code: "DZ", x: 480, y: 190 };
const places = [germany, spain, france, algeria];

test.for([
  ["up, to the nearest", spain, "ArrowUp", "FR"],
  ["down, rather ahead than aside", germany, "ArrowDown", "FR"],
  ["down to another continent", spain, "ArrowDown", "DZ"],
  ["right", france, "ArrowRight", "DE"],
  ["left", germany, "ArrowLeft", "FR"],
  ["to the first of the list", algeria, "Home", "DE"],
  ["to the last", germany, "End", "DZ"],
] as const)("moves %s", ([, from, key, code]) => {
  expect(moveOnMap(places, from, key)?.code).toBe(code);
});

test("stays where nothing lies ahead, and for other keys", () => {
  expect(moveOnMap(places, spain, "ArrowLeft")).toBeNull();
  expect(moveOnMap(places, spain, "Enter")).toBeNull();
  expect(moveOnMap([spain], spain, "ArrowUp")).toBeNull();
});
