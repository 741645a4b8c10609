import { expect, test } from "vitest";
import { spelledOtherwise, toUtf16Spans } from "./find-hits";

test("bytes become UTF-16 units, in whatever script", () => {
  const text = "Лавров 🇷🇺 in 서울, São Paulo";
  const byteOf = (part: string) =>
    Buffer.byteLength(text.slice(0, text.indexOf(part)));
  const matches = ["São", "Лавров", "서울"].map((part) => ({
    start: byteOf(part),
    length: Buffer.byteLength(part),
  }));
  expect(
    toUtf16Spans(text, matches).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(["São", "Лавров", "서울"]);
});

const evidence = [
  {
    kind: "official",
    value: "Sergey Lavrov",
    quote: "Lavrov",
    start: 0,
    end: 6,
    rule: "full-name",
    confidence: 0.9,
  },
] as const;
const value = { kind: "official", value: "Sergey Lavrov" };

test("a name is marked in the text's spelling, unless it has the typed one, too", () => {
  const lawrow = { ...value, typed: "lawrow", matched: "Lawrow" };
  expect(spelledOtherwise(evidence, "Lavrov left.", [lawrow])).toEqual([
    { start: 0, end: 6 },
  ]);
  expect(spelledOtherwise(evidence, "Lavrov, or Lawrow.", [lawrow])).toEqual(
    [],
  );
});
