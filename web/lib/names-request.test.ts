import { expect, test } from "vitest";
import { parseNamesRequest } from "./names-request";

const parse = (query: string) => parseNamesRequest(new URLSearchParams(query));

test("reads all that can be asked", () => {
  expect(
    parse("q=lawrow&kind=official&kind=source&limit=20&search=q%3Dtalks"),
  ).toEqual({
    ok: true,
    value: {
      typed: "lawrow",
      kinds: ["official", "source"],
      limit: 20,
      search: "q=talks",
      values: [],
    },
  });
  expect(parse("")).toEqual({
    ok: true,
    value: {
      typed: "",
      kinds: ["official", "country"],
      limit: 8,
      search: null,
      values: [],
    },
  });
  expect(parse("kind=official&value=A&value=B%20C&value=A")).toEqual({
    ok: true,
    value: {
      typed: "",
      kinds: ["official"],
      limit: 3,
      search: null,
      values: ["A", "B C"],
    },
  });
});

test.for([
  ["a name too long", `q=${"x".repeat(101)}`],
  ["two names", "q=a&q=b"],
  ["an unknown kind", "kind=secret"],
  ["too many", "limit=51"],
  ["none", "limit=0"],
  ["too many values", "value=x&".repeat(51)],
  ["a value too long", `value=${"x".repeat(469)}`],
  ["no number", "limit=x"],
  ["an unknown parameter", "q=a&filter=x"],
  ["a prototype's name", "__proto__=x"],
  ["a search too long", `search=${"x".repeat(16_001)}`],
] as const)("refuses %s", ([, query]) => {
  expect(parse(query).ok).toBe(false);
});
