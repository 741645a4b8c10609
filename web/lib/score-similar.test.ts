import { expect, test } from "vitest";
import { toSample } from "./sample-article";
import { scoreSimilar } from "./score-similar";

const article = toSample({
  title: { en: "Lavrov arrives in Pyongyang for security talks" },
  officials: ["Sergey Lavrov", "Choe Son-hui"],
  countries: ["KP", "RU"],
  date: "2023-10-18",
});

test("what is shared is the reason", () => {
  const other = toSample({
    id: "b",
    cluster: "b",
    title: { en: "Security experts doubt Lavrov" },
    officials: ["Sergey Lavrov"],
    countries: ["RU", "KP", "CN"],
    date: "2023-10-20",
  });
  expect(scoreSimilar(article, other)).toMatchObject({
    officials: ["Sergey Lavrov"],
    countries: ["KP", "RU"],
    // Not "Lavrov", which is of the official.
    words: ["Security"],
    nearness: "week",
  });
});

test("neither itself nor another version of it is similar", () => {
  expect(scoreSimilar(article, article)).toBeNull();
  expect(scoreSimilar(article, { ...article, id: "b" })).toBeNull();
});

test.for([
  ["2023-10-18", "day"],
  ["2023-10-25", "week"],
  ["2023-09-17", "month"],
  ["2022-10-18", null],
  [null, null],
] as const)("nearness of %s", ([date, nearness]) => {
  const other = { ...article, id: "b", cluster: "b", date };
  expect(scoreSimilar(article, other)?.nearness).toBe(nearness);
});

test("a country or a time in common is not enough", () => {
  const other = toSample({
    id: "b",
    cluster: "b",
    countries: ["KP"],
    date: "2023-10-18",
  });
  expect(scoreSimilar(article, other)).toBeNull();
});

test("an official in common says more than a country", () => {
  const base = { id: "b", cluster: "b" };
  const official = toSample({ ...base, officials: ["Choe Son-hui"] });
  const countries = toSample({ ...base, countries: ["RU", "KP"] });
  expect(scoreSimilar(article, official)?.score).toBeGreaterThan(
    scoreSimilar(article, countries)?.score ?? Infinity,
  );
});
