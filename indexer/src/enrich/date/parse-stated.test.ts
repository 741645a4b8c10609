import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toIsoDay } from "./day.ts";
import { parseStatedDate } from "./parse-stated.ts";

/** Any UTF-16, lone surrogates too; setting up fast-check's "binary" takes seconds. */
const anyText = fc
  .array(fc.nat({ max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

const parse = (value: string) => {
  const day = parseStatedDate(value);
  return day === null ? null : toIsoDay(day);
};

describe("parseStatedDate", () => {
  test.for([
    ["ISO day", "2024-06-14", "2024-06-14"],
    ["ISO time in UTC", "2024-06-14T23:30:00Z", "2024-06-14"],
    [
      "east of London, after midnight: the written day",
      "2024-06-15T01:00:00+09:00",
      "2024-06-15",
    ],
    [
      "west of London, before midnight: the written day",
      "2024-06-14T22:00:00-05:00",
      "2024-06-14",
    ],
    ["milliseconds", "2024-06-14T09:00:00.123+0200", "2024-06-14"],
    ["a space for the T", "2024-06-14 09:00:00", "2024-06-14"],
    ["slashes", "2024/06/14 09:00", "2024-06-14"],
    ["dots", "2024.06.14", "2024-06-14"],
    ["one digit a part", "2024-6-4", "2024-06-04"],
    ["space around", "  2024-06-14\n", "2024-06-14"],
    ["compact", "20240614", "2024-06-14"],
    ["compact with minutes", "202406140900", "2024-06-14"],
    ["compact with seconds", "20240614090000", "2024-06-14"],
    ["compact with T", "20240614T090000Z", "2024-06-14"],
    ["RFC 2822", "Fri, 14 Jun 2024 09:00:00 GMT", "2024-06-14"],
    ["RFC 2822 without the weekday", "14 Jun 2024 09:00 +0200", "2024-06-14"],
    ["American, in words", "June 14, 2024 9:00 am", "2024-06-14"],
    ["American, with the weekday", "Friday, June 14, 2024", "2024-06-14"],
    ["abbreviated with a full stop", "Sept. 4, 2024", "2024-09-04"],
    ["seconds since 1970", "1718323200", "2024-06-14"],
    ["milliseconds since 1970", "1718323200000", "2024-06-14"],
    ["leap day", "2024-02-29", "2024-02-29"],
  ] as const)("%s", ([, value, expected]) => {
    expect(parse(value)).toBe(expected);
  });

  test.for([
    ["nothing", ""],
    ["words", "yesterday"],
    ["a year", "2024"],
    ["a month", "2024-06"],
    ["30 February", "2023-02-30"],
    ["30 February, compact", "20230230"],
    ["31 June in words", "31 June 2024"],
    ["month 13", "2024-13-01"],
    ["no month of this name", "14 Foo 2024"],
    ["mixed separators", "2024-06/14"],
    ["a number of an article", "123456789"],
    ["the year zero of databases", "0000-00-00 00:00:00"],
    ["no date", "Invalid Date"],
  ] as const)("%s is no date", ([, value]) => {
    expect(parse(value)).toBeNull();
  });

  test("never throws, and gives days of the calendar", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.stringMatching(/^[ \d./:TZ+-]{0,25}$/)),
        (value) => {
          const day = parse(value) ?? "2024-06-14";
          expect(new Date(day).toJSON()).toBe(`${day}T00:00:00.000Z`);
        },
      ),
    );
  });

  test("the written day stays, whatever the zone", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("1990-01-01"),
          max: new Date("2090-01-01"),
          noInvalidDate: true,
        }),
        fc.constantFrom("Z", "+14:00", "-12:00", "+0530", ""),
        (date, zone) => {
          const [day = "", time = ""] = date.toISOString().split(/[TZ]/);
          expect(parse(`${day}T${time}${zone}`)).toBe(day);
        },
      ),
    );
  });
});
