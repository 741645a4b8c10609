import { expect, test } from "vitest";
import { listRemovals } from "./removals";
import {
  parseRoute,
  serializeRoute,
} from "@communique/indexer/search/route-url";

const list = (address: string) => {
  const route = parseRoute(new URLSearchParams(address));
  return listRemovals(route).map(({ key, by }) => [
    key,
    serializeRoute(by(route)),
  ]);
};

test("each filter, all filters, and the words", () => {
  expect(list("q=talks&country=KR&not.source=X&from=2020-01-01")).toEqual([
    ["filters", "q=talks"],
    ["words", "country=KR&not.source=X&from=2020-01-01"],
    ["countries:KR", "q=talks&not.source=X&from=2020-01-01"],
    ["notSources:X", "q=talks&country=KR&from=2020-01-01"],
    ["dates", "q=talks&country=KR&not.source=X"],
  ]);
});

test("words one by one, phrases whole", () => {
  expect(list('q=arms+"joint+drill"+-navy')).toEqual([
    ["words", ""],
    ["versions", "q=arms+%22joint+drill%22+-navy&versions=all"],
    ["word:0", "q=%22joint+drill%22+-navy"],
    ["word:5", "q=arms+-navy"],
    ["word:19", "q=arms+%22joint+drill%22"],
  ]);
});

test("nothing to leave out of a search for everything", () => {
  expect(list("")).toEqual([]);
});

test("no more than one request takes", () => {
  const countries = [
    "AA",
    "AB",
    "AC",
    "AD",
    "AE",
    "AF",
    "AG",
    "AH",
    "AI",
    "AJ",
  ];
  const address = countries.map((code) => `country=${code}`).join("&");
  expect(list(`q=${"a ".repeat(30)}&${address}`).length).toBeLessThan(20);
});

test("words that are taken as they stand", () => {
  expect(list("q=lawrow&literal=lawrow&versions=all")).toEqual([
    ["words", "versions=all"],
    ["literal", "q=lawrow&versions=all"],
  ]);
});
