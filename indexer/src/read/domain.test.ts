import { expect, test } from "vitest";
import { toDomain } from "./domain.ts";

test.for([
  ["https://www.example.org/a?b#c", "example.org"],
  ["https://m.example.org/", "example.org"],
  ["http://amp.example.org:8080/a", "example.org"],
  ["https://news.example.org/", "news.example.org"],
  ["https://www.m.example.org/", "m.example.org"],
  ["https://WWW.Example.ORG/", "example.org"],
] as const)("%s is of %s", ([url, domain]) => {
  expect(toDomain(url)).toBe(domain);
});
