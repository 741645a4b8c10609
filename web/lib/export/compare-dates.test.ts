import { expect, test } from "vitest";
import { compareDates } from "./compare-dates";

const day = (date: string, id = date) => ({
  id,
  date,
  month: date.slice(0, 7),
  year: Number(date.slice(0, 4)),
});
const ofMonth = { id: "m", date: null, month: "2024-06", year: 2024 };
const ofYear = { id: "y", date: null, month: null, year: 2024 };
const undated = { id: "u", date: null, month: null, year: null };

const ARTICLES = [
  undated,
  day("2024-05-31"),
  ofYear,
  day("2024-06-14", "b"),
  day("2023-12-31"),
  ofMonth,
  day("2024-06-14", "a"),
];

test.for([
  ["newest", ["a", "b", "m", "2024-05-31", "y", "2023-12-31", "u"]],
  ["oldest", ["2023-12-31", "2024-05-31", "a", "b", "m", "y", "u"]],
] as const)("puts the %s first, what is less known behind", ([order, ids]) => {
  const sorted = ARTICLES.toSorted((a, b) => compareDates(a, b, order));
  expect(sorted.map(({ id }) => id)).toEqual(ids);
});
