import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import messages from "../messages/en.json";
import { toInterval, toPublicationDate } from "./publication-date";

const none = {
  date: null,
  datePrecision: "none",
  dateFrom: null,
  dateTo: null,
} as const;

test.for([
  [
    { ...none, date: "2024-06-14", datePrecision: "day" },
    { label: "14 Jun 2024", machine: "2024-06-14" },
  ],
  [
    { ...none, datePrecision: "month", dateFrom: "2024-06-01" },
    { label: "June 2024", machine: "2024-06" },
  ],
  [
    { ...none, datePrecision: "year", dateFrom: "2024-01-01" },
    { label: "2024", machine: "2024" },
  ],
  [none, null],
] as const)("writes no more than is known: %o", ([article, expected]) => {
  expect(toPublicationDate(article, "en-GB")).toEqual(expected);
});

test("writes an interval, closed or open", () => {
  const t = createTranslator({ locale: "en", messages });
  const from = { ...none, dateFrom: "2014-03-09" };
  expect(toInterval(from, "en-GB", t)).toBe("after 9 Mar 2014");
  expect(toInterval({ ...from, dateTo: "2017-05-10" }, "en-GB", t)).toBe(
    "between 9 Mar 2014 and 10 May 2017",
  );
  expect(toInterval(none, "en-GB", t)).toBeNull();
});
