import { expect, test } from "vitest";
import { isKnownFilter } from "./filter-check";

test.for([
  '"countries"="RU"',
  '"officials"="A \\"B\\" = C"',
  '"source"="x OR y"',
  "timestamp >= 1672531200 AND timestamp < -5",
  'datePrecision IN ["year", "month"] AND year <= 2024',
  "NOT countries = DE".replace("DE", '"DE"'),
  "timestamp IS NULL",
  'dateInferred != true AND agency NOT IN ["AP"]',
])("knows %s", (filter) => {
  expect(isKnownFilter(filter)).toBe(true);
});

test.for([
  '"evidence"="x"',
  "names = 1",
  '"url" IS NULL',
  '"path" IN ["x"]',
  "_geoRadius(1, 2, 3)",
  'countries = "unclosed',
  "countries = RU",
  "countries CONTAINS x",
  "countries = 1; DROP",
])("does not know %s", (filter) => {
  expect(isKnownFilter(filter)).toBe(false);
});
