import { expect, test } from "vitest";
import { nameKey } from "./name-key.ts";

test.for<readonly [string, string, country: string | null]>([
  ["Sergei Darkin", "Сергей Дарькин", "RU"],
  ["Mohammed al-Salem", "Mohammed Salem", "KW"],
  ["Lee Min-su", "Yi Min-su", "KR"],
  ["Park Min-su", "박민수", "KR"],
])("%s and %s are one", ([one, other, country]) => {
  expect(nameKey(one, country)).toBe(nameKey(other, country));
});

test.for<readonly [string, string, country: string | null]>([
  ["Sergei Darkin", "Sergei Markin", "RU"],
  ["Lee Min-su", "Kim Min-su", "KR"],
])("%s and %s are two", ([one, other, country]) => {
  expect(nameKey(one, country)).not.toBe(nameKey(other, country));
});

test.for(["拉鲁萨", "سامح شكري", "Subroto", "세르게이 라브로프"])(
  "%s cannot be compared",
  (name) => {
    expect(nameKey(name, null)).toBe(null);
  },
);
