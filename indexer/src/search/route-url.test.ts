import { expect, test } from "vitest";
import { findUnread } from "./route-url.ts";

const find = (query: string) => findUnread(new URLSearchParams(query));

test.for([
  "",
  "q=oslo&country=NO&not.country=SE&official=A&all=country",
  "from=2024-01-01&to=2024-02-01&undated=include&inferred=without",
  // What changes nothing is understood all the same.
  "undated=include&country=NO&not.country=NO&country=NO",
  "sort=relevance&size=20&view=list&page=1",
  "sort=date:asc&size=100&view=map&page=7",
  "q=&from=&to=&sort=",
])("reads all of %s", (query) => {
  expect(find(query)).toBeNull();
});

test.for([
  ["contry=NO", "contry"],
  ["country=NO&country=Norway", "country"],
  ["from=2024-13-01", "from"],
  ["undated=no", "undated"],
  ["sort=best", "sort"],
  ["page=0", "page"],
  [`q=${"x".repeat(501)}`, "q"],
  [Array.from({ length: 51 }, (_, at) => `source=s${at}`).join("&"), "source"],
] as const)("does not read %s", ([query, name]) => {
  expect(find(query)?.name).toBe(name);
});
