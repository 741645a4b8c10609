import { describe, expect, test } from "vitest";
import { clauseOf, knowledge } from "../../../test/clause-fixture.ts";
import { tokenize } from "../../knowledge/fold.ts";
import { findKnownPlaces, namesOfPersons } from "./known-places.ts";

const find = (language: string, text: string, date: string | null = null) =>
  namesOfPersons(
    findKnownPlaces(tokenize(text), knowledge().officials, date),
    clauseOf(language, text),
  ).map(({ start, end }) => text.slice(start, end));

describe("things named after people name nobody", () => {
  test.for([
    ["en", "Students of Kim Il Sung University marched."],
    ["en", "They met at the Lincoln Center and at John F. Kennedy Airport."],
    ["en", "The Clinton Foundation and Ford Motor Co. gave money."],
    ["en", "Students won the Kim Jong Il prize."],
    ["en", "The Order of Kim Il Sung was awarded."],
    ["en", "the Ronald Reagan Presidential Library"],
    ["es", "en la Plaza Kim Il Sung"],
    ["es", "la Universidad Militar General Kim Il Sung"],
    ["fr", "le porte-avions Charles de Gaulle"],
    ["de", "die Konrad-Adenauer-Stiftung und die Merkel-Raute"],
    ["ru", "университет имени Ким Ир Сена"],
    ["zh", "邓小平理论和习近平新时代中国特色社会主义思想"],
    ["zh", "金日成综合大学"],
    ["ko", "김일성종합대학"],
    ["vi", "đường Hồ Chí Minh"],
    ["en", "the exposition in Xi'an, China"],
  ] as const)("%s: %s", ([language, text]) => {
    expect(find(language, text)).toEqual([]);
  });
});

describe("people are found beside them", () => {
  test.for([
    ["en", "Kim Jong Un visited Kim Il Sung University.", ["Kim Jong Un"]],
    ["en", "the Reagan administration", ["Reagan"]],
    ["en", "and Reagan's plan", ["Reagan"]],
    ["de", "das Putin-Regime", ["Putin"]],
    ["zh", "习近平总书记指出", ["习近平"]],
  ] as const)("%s: %s", ([language, text, names]) => {
    expect(find(language, text)).toEqual(names);
  });
});

describe("a name with its family's name", () => {
  test.for([
    [
      "King Salman bin Abdulaziz al-Saud spoke",
      "King Salman bin Abdulaziz al-Saud",
    ],
    ["Mohammed bin Zayed Al Nahyan of the UAE", "Mohammed bin Zayed Al Nahyan"],
    ["Vladimir Putin al fresco", "Vladimir Putin"],
  ] as const)("%s", ([text, name]) => {
    expect(find("en", text)).toEqual([name]);
  });
});

describe("nobody is named before their time", () => {
  test.for([
    [
      "a full name long before the first office",
      "Emmanuel Macron",
      "1987-06-01",
      [],
    ],
    [
      "a full name some years before",
      "Emmanuel Macron",
      "2010-06-01",
      ["Emmanuel Macron"],
    ],
    ["a surname some years before", "Macron", "2010-06-01", []],
    ["the date unknown", "Macron", null, ["Macron"]],
  ] as const)("%s", ([, text, date, names]) => {
    expect(find("fr", text, date)).toEqual(names);
  });
});
