import { expect, test } from "vitest";
import { findYearInUrl } from "./year-in-url.ts";

test.for([
  ["https://news.example/mundo/2023/4/lavrov", 2023, 4],
  ["https://news.example/2023-04/lavrov", 2023, 4],
  ["https://news.example/202304/lavrov", 2023, 4],
  ["https://news.example/view?id=20230401234", 2023, 4],
  ["https://news.example/2023/lavrov", 2023, null],
] as const)("%s", ([url, year, month]) => {
  expect(findYearInUrl(url)).toEqual({ year, month });
});

test.for([
  ["an address without", "https://news.example/lavrov"],
  ["a year in a slug", "https://news.example/elections-2024-results"],
  ["an article's number", "https://news.example/a/12023041"],
  ["no address", ""],
] as const)("none: %s", ([, url]) => {
  expect(findYearInUrl(url)).toBeNull();
});
