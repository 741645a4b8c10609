import { expect, test } from "vitest";
import {
  findUnread,
  parseRestrictions,
  parseRoute,
  serializeRestrictions,
  serializeRoute,
} from "./route-url.ts";

const find = (query: string) => findUnread(new URLSearchParams(query));

test.for([
  "",
  "q=oslo&country=NO&not.country=SE&official=A&all=country",
  "from=2024-01-01&to=2024-02-01&undated=include&inferred=without",
  // What changes nothing is understood all the same.
  "undated=include&country=NO&not.country=NO&country=NO",
  "q=Lawrow+停火谈判&literal=Lawrow&literal=停火&versions=all",
  "literal=oslo",
  "q=oslo&meaning=on",
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
  ["q=oslo&meaning=off", "meaning"],
  ["page=0", "page"],
  ["q=oslo&literal=!", "literal"],
  [`literal=${"x".repeat(501)}`, "literal"],
  [
    Array.from({ length: 21 }, (_, at) => `literal=x${at}`).join("&"),
    "literal",
  ],
  [`q=${"x".repeat(501)}`, "q"],
  [Array.from({ length: 51 }, (_, at) => `source=s${at}`).join("&"), "source"],
] as const)("does not read %s", ([query, name]) => {
  expect(find(query)?.name).toBe(name);
});

const rewrite = (query: string) =>
  serializeRoute(parseRoute(new URLSearchParams(query)));

test.for([
  ["q=Lawrow&literal=LAWROW&literal=lawrow", "q=Lawrow&literal=lawrow"],
  ["literal=b&literal=a&q=a+b", "q=a+b&literal=a&literal=b"],
  [
    "q=S%C3%A3o+Tom%C3%A9&literal=sao+tome",
    "q=S%C3%A3o+Tom%C3%A9&literal=sao+tome",
  ],
  // Other words were typed.
  ["q=Lawrows&literal=lawrow", "q=Lawrows"],
  ["literal=lawrow", ""],
  ["meaning=on&q=Lawrow", "q=Lawrow&meaning=on"],
  // Nothing is near to no words.
  ["meaning=on&q=+", "q=+"],
  ["meaning=on&q=Lawrow&sort=date:asc", "q=Lawrow&sort=date:asc"],
] as const)("%s is written %s", ([before, after]) => {
  expect(rewrite(before)).toBe(after);
});

test.for([
  ["라브로프를 비판", "라브로프"],
  ["中东停火谈判", "停火"],
] as const)("in %s stands %s", ([q, literal]) => {
  const params = new URLSearchParams({ q, literal });
  expect(parseRoute(params).literal).toEqual([literal]);
});

test("restrictions keep how words are read that are elsewhere", () => {
  const params = new URLSearchParams("literal=Lawrow&country=RU&size=50");
  const restrictions = parseRestrictions(params);
  const written = serializeRestrictions(restrictions);
  expect(written).toBe("country=RU&literal=lawrow&size=50");
  expect(parseRestrictions(new URLSearchParams(written))).toEqual(restrictions);
});
