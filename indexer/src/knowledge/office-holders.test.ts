import { describe, expect, test } from "vitest";
import { isLeading, OfficeHolders } from "./office-holders.ts";
import type { Official } from "./schema.ts";

const person = (
  name: string,
  title: string,
  country: string,
  from: string | null,
  to: string | null,
): Official => ({
  name,
  order: "given-first",
  forms: {},
  short: [],
  distinctive: false,
  offices: [{ title, country, from, to }],
});

const holders = new OfficeHolders([
  person("First", "foreign minister", "DE", "2010-01-01", "2013-12-17"),
  person("Second", "foreign minister", "DE", "2013-12-17", "2017-05"),
  person("Third", "foreign minister", "DE", "2018", null),
  person("Shultz", "secretary of state", "US", "1982-07-16", "1989-01-20"),
  person("Deputy", "secretary of state", "GB", "1982-07-16", "1989-01-20"),
  person("Boss", "president", "SU", "1988-10-01", "1991-12-25"),
  person("One", "prime minister", "KH", "1993-07", "1997-08"),
  person("Other", "prime minister", "KH", "1985", "2023"),
  person("Nowhen", "prime minister", "FR", null, null),
]);

describe("who held an office on a day", () => {
  test.for<
    readonly [
      office: string,
      country: string,
      date: string,
      name: string | null,
    ]
  >([
    ["foreign minister", "DE", "2012-06-01", "First"],
    ["foreign minister", "DE", "2013-12-17", "Second"],
    ["foreign minister", "DE", "2017-05-20", "Second"],
    ["foreign minister", "DE", "2017-08-01", null],
    // The day in 2018 is not told: only the years behind it are sure.
    ["foreign minister", "DE", "2018-06-01", null],
    ["foreign minister", "DE", "2020-06-01", "Third"],
    // Terms without an end are not trusted for ever.
    ["foreign minister", "DE", "2031-06-01", null],
    ["foreign minister", "AT", "2012-06-01", null],
    ["foreign minister", "US", "1987-06-01", "Shultz"],
    ["secretary of state", "US", "1987-06-01", "Shultz"],
    ["foreign minister", "GB", "1987-06-01", null],
    ["president", "RU", "1990-06-01", "Boss"],
    ["prime minister", "KH", "1995-06-01", null],
    ["prime minister", "KH", "2005-06-01", "Other"],
    ["prime minister", "FR", "2005-06-01", null],
    ["deputy clerk", "DE", "2012-06-01", null],
  ])("%s/%s on %s: %s", ([office, country, date, name]) => {
    expect(holders.holderOf(office, country, date)?.name ?? null).toBe(name);
  });
});

test("leading offices", () => {
  expect(isLeading("foreign minister")).toBe(true);
  expect(isLeading("premier of Ontario")).toBe(false);
});
