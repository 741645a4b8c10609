import { expect, test } from "vitest";
import { readMetaDates } from "./meta-dates.ts";

test.for([
  ["article:published_time", "meta"],
  ["dc.date.issued", "meta"],
  ["parsely-pub-date", "meta"],
  ["date", "meta-generic"],
  ["dc.date", "meta-generic"],
  ["news_publish_time", "meta-generic"],
  ["cse-pubdate", "meta-generic"],
  ["article:modified_time", "modified"],
  ["last-modified", "modified"],
] as const)("%s is %s", ([name, place]) => {
  expect(readMetaDates(new Map([[name, ["2024-06-14"]]]))).toEqual([
    { value: "2024-06-14", place, name },
  ]);
});

test.for([
  "article:publisher",
  "event:start_date",
  "article:expiration_time",
  "crawl-date",
  "birthdate",
  "og:title",
] as const)("%s is none", (name) => {
  expect(readMetaDates(new Map([[name, ["2024-06-14"]]]))).toEqual([]);
});

test("those of publication stand first, the changes last", () => {
  const names = ["date", "article:modified_time", "article:published_time"];
  expect(
    readMetaDates(new Map(names.map((name) => [name, ["2024-06-14"]]))).map(
      ({ place }) => place,
    ),
  ).toEqual(["meta", "meta-generic", "modified"]);
});
