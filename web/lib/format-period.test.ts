import { expect, test } from "vitest";
import { formatPeriod } from "./format-period";

const march = { from: "2024-03-01", to: "2024-03-31" };
const spring = { from: "2024-03-01", to: "2024-05-31" };
const dayOf = (day: string) => ({ from: day, to: day });

test.for([
  ["a year", { from: "2024-01-01", to: "2024-12-31" }, "year", "en", "2024"],
  ["a month", march, "month", "en", "Mar 2024"],
  ["months", spring, "month", "en", "Mar – May 2024"],
  ["a day", dayOf("2024-03-09"), "day", "de", "9. März 2024"],
  ["a year in Korean", march, "year", "ko", "2024년"],
  ["another calendar's reader", march, "year", "fa", "۲۰۲۴"],
] as const)("%s", ([, range, unit, locale, expected]) => {
  // Releases of ICU differ in the spaces around the dash.
  const written = formatPeriod(range, unit, locale).replaceAll(/\s/g, " ");
  expect(written).toBe(expected);
});
