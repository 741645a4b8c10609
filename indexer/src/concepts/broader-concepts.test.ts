import { expect, test } from "vitest";
import { closeBroader, isKindOf } from "./broader-concepts.ts";
import type { Concept } from "../knowledge/concept-schema.ts";

const concept = (id: string, ...broader: string[]): Concept => ({
  id,
  broader,
  ar: [],
  de: [],
  en: [id],
  es: [],
  fr: [],
  ja: [],
  ko: [],
  ru: [],
  vi: [],
  zh: [],
});
const close = (...concepts: Concept[]) =>
  Object.fromEntries(
    closeBroader(concepts).map(({ id, broader }) => [id, broader]),
  );

test("a kind of a kind is one, too", () => {
  expect(
    close(
      concept("slbm", "ballistic-missile"),
      concept("ballistic-missile", "missile"),
      concept("missile"),
    ),
  ).toEqual({
    slbm: ["ballistic-missile", "missile"],
    "ballistic-missile": ["missile"],
    missile: [],
  });
});

test("circles and ids of nothing do no harm", () => {
  expect(close(concept("a", "b", "gone"), concept("b", "a"))).toEqual({
    a: ["b"],
    b: ["a"],
  });
});

test("who looks for missiles finds ballistic ones, but not the other way round", () => {
  const missile = concept("missile");
  const ballistic = concept("ballistic-missile", "missile");
  expect(isKindOf(ballistic, "missile")).toBe(true);
  expect(isKindOf(missile, "missile")).toBe(true);
  expect(isKindOf(missile, "ballistic-missile")).toBe(false);
});
