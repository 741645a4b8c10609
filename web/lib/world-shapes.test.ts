import { expect, test } from "vitest";
import { MAP_HEIGHT, MAP_WIDTH, readWorldShapes } from "./world-shapes";

const shapes = readWorldShapes();
const codes = shapes.map(({ code }) => code);

test("every country has its own alpha-2 code, Kosovo too, Antarctica is left out", () => {
  for (const code of ["KR", "KP", "US", "FR", "NO", "TW", "PS", "XK"])
    expect(codes).toContain(code);
  expect(codes).not.toContain("AQ");
  const known = codes.filter((code) => code !== null);
  expect(new Set(known).size).toBe(known.length);
  expect(known.length).toBeGreaterThan(170);
  // Northern Cyprus and Somaliland are land of no code.
  expect(codes.filter((code) => code === null)).toHaveLength(2);
});

test("every country is drawn on the map, its middle too", () => {
  for (const { path, x, y } of shapes) {
    expect(path).toMatch(/^M[\d.-]+,[\d.-]+.*Z$/);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(MAP_WIDTH);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(MAP_HEIGHT);
  }
  const korea = shapes.find(({ code }) => code === "KR");
  const brazil = shapes.find(({ code }) => code === "BR");
  expect(korea?.x).toBeGreaterThan(brazil?.x ?? MAP_WIDTH);
  expect(korea?.y).toBeLessThan(brazil?.y ?? 0);
});
