import { describe, expect, test } from "vitest";
import { tokenize } from "../../knowledge/fold.ts";
import type { Official } from "../../knowledge/schema.ts";
import type { NamedRole } from "./named-role.ts";
import { isOfNobodyElse, resolveRole } from "./resolve-role.ts";

const person = (
  name: string,
  order: Official["order"],
  ...offices: Official["offices"]
): Official => ({
  name,
  order,
  forms: {},
  short: [],
  distinctive: false,
  offices,
});
const office = (
  title: string,
  country: string,
  from: string | null,
  to: string | null,
) => ({ title, country, from, to });

const ELDER = person(
  "George Berg",
  "given-first",
  office("president", "US", "1989-01-20", "1993-01-20"),
);
const YOUNGER = person(
  "George W. Berg",
  "given-first",
  office("president", "US", "2001-01-20", "2009-01-20"),
);
const KIM = person(
  "Kim Yong-chol",
  "family-first",
  office("director", "KP", "2009", null),
);

function resolve(
  name: string,
  surname: string,
  people: readonly Official[],
  { date = null, ...stated }: Partial<NamedRole> & { date?: string | null },
): string | null {
  const tokens = tokenize(name);
  const from = tokens.findIndex(({ text }) => text === surname);
  return (
    resolveRole(
      tokens,
      {
        from: 0,
        to: tokens.length,
        name,
        isFull: true,
        office: "president",
        modifiers: [],
        country: null,
        rule: "",
        confidence: 1,
        ...stated,
      },
      {
        from,
        to: from + 1,
        senses: people.map((official) => ({ official, isFull: false })),
      },
      { language: "en", countries: new Set(["US"]), countryMentions: [], date },
    )?.name ?? null
  );
}

describe("whom a surname beside an office means", () => {
  test.for<
    readonly [
      name: string,
      surname: string,
      people: readonly Official[],
      stated: Parameters<typeof resolve>[3],
      found: string | null,
    ]
  >([
    [
      "Berg",
      "Berg",
      [ELDER, YOUNGER],
      { country: "US", date: "1990-05-01" },
      "George Berg",
    ],
    [
      "Berg",
      "Berg",
      [ELDER, YOUNGER],
      { country: "US", date: "2005-05-01" },
      "George W. Berg",
    ],
    [
      "Berg",
      "Berg",
      [ELDER, YOUNGER],
      { date: "2005-05-01" },
      "George W. Berg",
    ],
    [
      "Berg",
      "Berg",
      [ELDER, YOUNGER],
      { office: "coach", date: "2005-05-01" },
      null,
    ],
    [
      "Berg",
      "Berg",
      [ELDER, YOUNGER],
      { country: "DE", date: "2005-05-01" },
      null,
    ],
    ["Berg", "Berg", [ELDER], { country: "US", date: "2005-05-01" }, null],
    [
      "Berg",
      "Berg",
      [ELDER],
      { country: "US", modifiers: ["former"], date: "2005-05-01" },
      "George Berg",
    ],
    [
      "George Berg",
      "Berg",
      [ELDER, YOUNGER],
      { country: "US" },
      "George W. Berg",
    ],
    ["Berg", "Berg", [ELDER, YOUNGER], { country: "US" }, null],
    ["Jeorge Berg", "Berg", [ELDER], { country: "US" }, null],
    ["Kim Yong Chol", "Kim", [KIM], { country: "KP" }, "Kim Yong-chol"],
    ["Kim Hyong Jun", "Kim", [KIM], { country: "KP" }, null],
    ["Berg Xuan Son", "Berg", [ELDER], { country: "US" }, null],
  ])("%s %s %j", ([name, surname, people, stated, found]) => {
    expect(resolve(name, surname, people, stated)).toBe(found);
  });
});

test("a surname alone of somebody who served the state at another time is no stranger", () => {
  const role = { from: 0, to: 1, country: "US" };
  const senses = [{ official: ELDER, isFull: false }];
  const nobody = (more: object, at = { from: 0, to: 1 }) =>
    isOfNobodyElse(
      {
        name: "Berg",
        isFull: true,
        office: "president",
        modifiers: [],
        rule: "",
        confidence: 1,
        ...role,
        ...more,
      },
      { ...at, senses },
    );
  expect(nobody({})).toBe(false);
  expect(nobody({ country: "FR" })).toBe(true);
  expect(nobody({ country: null })).toBe(true);
  expect(nobody({ to: 2 })).toBe(true);
});
