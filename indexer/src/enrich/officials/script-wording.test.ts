import { describe, expect, test } from "vitest";
import { clauseOf, wordsOf } from "../../../test/clause-fixture.ts";
import type { NamedRole } from "./named-role.ts";
import { findWordings, nearest, toNamedRole } from "./script-wording.ts";

describe("offices in scripts without capitals", () => {
  test.for<
    readonly [
      language: string,
      text: string,
      isNameLast: boolean,
      ...wordings: (readonly [
        string,
        office: string,
        country: string | null,
      ])[],
    ]
  >([
    [
      "zh",
      "意大利参议长来了",
      true,
      ["意大利参议长", "speaker of parliament", "IT"],
    ],
    ["zh", "比利时前首相来了", true, ["比利时前首相", "prime minister", "BE"]],
    ["zh", "公司主席来了", true],
    ["ja", "韓国の朴振外相は", false, ["外相", "foreign minister", null]],
    [
      "ko",
      "러시아 외무장관은",
      false,
      ["러시아 외무장관", "foreign minister", "RU"],
    ],
    [
      "ar",
      "وزير الخارجية المصري",
      true,
      ["وزير الخارجية المصري", "foreign minister", "EG"],
    ],
  ])("%s: %s", ([language, text, isNameLast, ...wordings]) => {
    const clause = clauseOf(language, text);
    const found = findWordings(clause, (gap) => /^\s?$/u.test(gap), {
      isNameLast,
    });
    expect(
      found.map((wording) => [
        wordsOf(clause, wording),
        wording.office,
        wording.country,
      ]),
    ).toEqual(wordings);
  });
});

test("modifiers are kept", () => {
  const [wording] = findWordings(
    clauseOf("zh", "比利时前首相来了"),
    (gap) => gap === "",
    { isNameLast: true },
  );
  expect(wording?.modifiers).toEqual(["former"]);
});

test("of several offices beside a name, the nearest", () => {
  const role = (from: number, office: string): NamedRole => ({
    from,
    to: from + 1,
    name: "",
    isFull: true,
    office,
    modifiers: [],
    country: null,
    rule: "",
    confidence: 1,
  });
  expect(
    nearest([role(1, "a"), role(1, "b"), role(5, "c")]).map(
      ({ office }) => office,
    ),
  ).toEqual(["b", "c"]);
});

test("a name becomes a value without line breaks", () => {
  const clause = clauseOf("ko", "홍길동 외교부 장관");
  const [wording] = findWordings(clause, (gap) => gap === "", {
    isNameLast: false,
  });
  if (wording === undefined) throw new Error("no office");
  const found = { isFull: true, rule: "name-before-role", confidence: 0.8 };
  expect(toNamedRole(clause, wording, { from: 0, to: 3 }, found)).toMatchObject(
    {
      name: "홍길동",
      office: "foreign minister",
      ...found,
    },
  );
});
