import { expect, test } from "vitest";
import { tokenize } from "../../knowledge/fold.ts";
import type { Official } from "../../knowledge/schema.ts";
import type { NamedRole } from "./named-role.ts";
import { People } from "./people.ts";

const TEXT = "Ann Wade met Bob Roe; the minister met Wade.";
const official: Official = {
  name: "Anna Wade",
  order: "given-first",
  forms: {},
  short: [],
  distinctive: false,
  offices: [],
};
const role: NamedRole = {
  from: 3,
  to: 5,
  name: "Bob Roe",
  isFull: true,
  office: "minister",
  modifiers: ["former"],
  country: "GB",
  rule: "role-before-name",
  confidence: 0.8,
};

test("each mention says who, in which words, by which rule, known or not", () => {
  const people = new People(TEXT, tokenize(TEXT));
  people.addNamed({ name: "Bob Roe", named: [role], again: [] }, null);
  people.addKnown(
    { from: 0, to: 2 },
    { official, rule: "full-name", confidence: 0.95 },
  );
  people.addInferred(
    { from: 6, to: 7, office: "minister", modifiers: [], country: null },
    official,
  );
  const [wade, roe] = people.sorted();
  expect(wade).toMatchObject({
    name: "Anna Wade",
    official,
    mentions: [
      { value: "Anna Wade", quote: "Ann Wade", start: 0, rule: "full-name" },
      { quote: "minister", isInferred: true, role: "minister" },
    ],
  });
  expect(roe).toMatchObject({
    name: "Bob Roe",
    official: null,
    mentions: [
      {
        quote: "Bob Roe",
        isKnown: false,
        role: "former minister",
        country: "GB",
      },
    ],
  });
});

test("a name beside a known person's office takes the gazetteer's value", () => {
  const people = new People(TEXT, tokenize(TEXT));
  people.addNamed(
    { name: "Bob Roe", named: [role], again: [{ from: 8, to: 9 }] },
    official,
  );
  const [found] = people.sorted();
  expect(found?.name).toBe("Anna Wade");
  expect(
    found?.mentions.map(({ quote, rule, isKnown }) => [quote, rule, isKnown]),
  ).toEqual([
    ["Bob Roe", "name-by-office", undefined],
    ["Wade", "name-by-office", undefined],
  ]);
});
