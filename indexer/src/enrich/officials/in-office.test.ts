import { describe, expect, test } from "vitest";
import type { Official } from "../../knowledge/schema.ts";
import {
  countriesOf,
  countriesOfOffice,
  countriesThen,
  isInOffice,
  isTooEarly,
} from "./in-office.ts";

const term = (from: string | null, to: string | null, country = "DE") => ({
  title: "minister",
  country,
  from,
  to,
});
const person = (...offices: Official["offices"]): Official => ({
  name: "Ann Wade",
  order: "given-first",
  forms: {},
  short: [],
  distinctive: false,
  offices,
});

describe("in office", () => {
  test.for<readonly [string | null, string | null, date: string, boolean]>([
    ["2020-01-15", "2021-06-30", "2020-01-15", true],
    ["2020-01-15", "2021-06-30", "2021-06-30", true],
    ["2020-01-15", "2021-06-30", "2021-07-01", false],
    ["2020", "2021", "2021-12-31", true],
    ["2020-05", null, "2020-05-01", true],
    [null, null, "1900-01-01", true],
  ])("%s to %s on %s: %s", ([from, to, date, isHeld]) => {
    expect(isInOffice(term(from, to), date)).toBe(isHeld);
  });
});

test("countries of an office, and of a body", () => {
  expect(countriesOfOffice(term(null, null, "SU"))).toEqual(["RU"]);
  expect(countriesOfOffice(term(null, null, "UN"))).toEqual([]);
  expect(countriesOfOffice(term(null, null, "NATO"))).toEqual([]);
});

test("countries of a person, at all and then", () => {
  const official = person(
    term("1990", "1999", "DE"),
    term("2000", null, "AT"),
    term("2000", null, "AT"),
  );
  expect(countriesOf(official)).toEqual(["DE", "AT"]);
  expect(countriesThen(official, "1995-01-01")).toEqual(["DE"]);
  expect(countriesThen(official, null)).toEqual(["DE", "AT"]);
});

describe("too early to be the person", () => {
  test.for<readonly [string | null, date: string, boolean]>([
    ["2017", "1987-06-01", true],
    ["2017", "2007-06-01", false],
    [null, "1900-06-01", false],
  ])("office from %s, written %s: %s", ([from, date, isEarly]) => {
    expect(isTooEarly(person(term(from, null)), date, 15)).toBe(isEarly);
  });
});
