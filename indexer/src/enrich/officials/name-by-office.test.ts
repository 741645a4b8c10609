import { describe, expect, test } from "vitest";
import { clauseOf } from "../../../test/clause-fixture.ts";
import { OfficeHolders } from "../../knowledge/office-holders.ts";
import type { Official } from "../../knowledge/schema.ts";
import { holderOf, inferHolders, nameByOffice } from "./name-by-office.ts";
import type { NamedRole, UnnamedRole } from "./named-role.ts";

const PRESIDENT: Official = {
  name: "Ivan Petrov",
  order: "given-first",
  forms: { ru: ["Иван Петров"], zh: ["伊万·彼得罗夫"] },
  short: [],
  distinctive: false,
  offices: [
    { title: "president", country: "BG", from: "2020-01-01", to: "2024-01-01" },
  ],
};
const holders = new OfficeHolders([PRESIDENT]);
const context = (language: string, date: string | null = "2022-05-01") => ({
  language,
  countries: new Set<string>(),
  countryMentions: [],
  date,
  holders,
});
const role = (more: Partial<NamedRole> = {}): NamedRole => ({
  from: 0,
  to: 1,
  name: "Iwan Petrow",
  isFull: true,
  office: "president",
  modifiers: [],
  country: "BG",
  rule: "",
  confidence: 1,
  ...more,
});

describe("who held an office", () => {
  test.for([
    [{}, "2022-05-01", "Ivan Petrov"],
    [{}, "2024-05-01", null],
    [{}, null, null],
    [{ country: null }, "2022-05-01", null],
    [{ country: "RO" }, "2022-05-01", null],
    [{ modifiers: ["former"] }, "2022-05-01", null],
  ] as const)("%j on %s: %s", ([more, date, name]) => {
    expect(holderOf(role(more), { date, holders })?.name ?? null).toBe(name);
  });
});

describe("a spelling that the gazetteer lacks", () => {
  test.for([
    ["de", "Iwan Petrow", true],
    ["de", "Georgi Iwanow", false],
    ["zh", "彼得罗夫", true],
    ["zh", "拉德夫", false],
    // No Japanese form is listed: the office alone decides.
    ["ja", "ペトロフ", true],
  ] as const)("%s: %s", ([language, name, isHim]) => {
    expect(nameByOffice(role({ name }), context(language)) !== null).toBe(
      isHim,
    );
  });
});

describe("an office without a name", () => {
  const clause = clauseOf("en", "The Bulgarian president said so.");
  const unnamed = (more: Partial<UnnamedRole> = {}): UnnamedRole => ({
    from: 2,
    to: 3,
    office: "president",
    modifiers: [],
    country: "BG",
    isDefinite: true,
    ...more,
  });
  const infer = (
    role_: UnnamedRole,
    named: readonly NamedRole[] = [],
    date: string | null = "2022-05-01",
  ) =>
    inferHolders([role_], named, clause, context("en", date)).map(
      ({ official }) => official.name,
    );

  test("means its holder", () => {
    expect(infer(unnamed())).toEqual(["Ivan Petrov"]);
  });
  test("not where it may be any", () => {
    expect(infer(unnamed({ isDefinite: false }))).toEqual([]);
  });
  test("nor where the article names somebody in the office", () => {
    expect(infer(unnamed(), [role({ name: "Ann Wade" })])).toEqual([]);
    expect(infer(unnamed(), [role({ office: "mayor" })])).toEqual([
      "Ivan Petrov",
    ]);
  });
  test("nor without a date", () => {
    expect(infer(unnamed(), [], null)).toEqual([]);
  });
});
