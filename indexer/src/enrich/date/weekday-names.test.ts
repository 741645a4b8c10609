import { expect, test } from "vitest";
import { findWeekday, weekdayOf } from "./weekday-names.ts";

test.for([
  ["de", "BERLIN, Freitag, ", ""],
  ["en", "Seoul, Friday, ", ""],
  ["fr", "PARIS, vendredi ", ""],
  ["es", "Madrid, viernes ", ""],
  ["ru", "МОСКВА, пятница, ", ""],
  ["vi", "Hà Nội, Thứ Sáu, ngày ", ""],
  ["ar", "القاهرة، الجمعة ", ""],
  ["ko", "서울, ", "(금) 회담"],
  ["ko", "", " 금요일"],
  ["ja", "東京、", "（金）"],
  ["zh", "北京", "（星期五）"],
  ["zh", "", "周五"],
  ["und", "Friday ", ""],
  ["no such language", "Friday ", ""],
] as const)("%s: %s…%s", ([language, before, after]) => {
  expect(findWeekday(before, after, language)).toBe(5);
});

test.for([
  ["es", "MAR DEL PLATA, ", ""],
  ["de", "so ", ""],
  ["ko", "서울 ", " 일정"],
  ["en", "", ""],
] as const)("none: %s: %s…%s", ([language, before, after]) => {
  expect(findWeekday(before, after, language)).toBeNull();
});

test("weekdays of days", () => {
  expect(weekdayOf({ year: 2024, month: 6, day: 14 })).toBe(5);
  expect(weekdayOf({ year: 1969, month: 12, day: 28 })).toBe(0);
  expect(weekdayOf({ year: 1605, month: 11, day: 5 })).toBe(6);
});
