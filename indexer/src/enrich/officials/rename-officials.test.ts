import { expect, test } from "vitest";
import type { Mention } from "../../search-document.ts";
import { renameOfficials, UnknownNames } from "./rename-officials.ts";

const mention = (value: string, more: Partial<Mention> = {}): Mention => ({
  kind: "official",
  value,
  quote: value,
  rule: "role-before-name",
  confidence: 0.8,
  isKnown: false,
  ...more,
});

test("unknown officials are counted by article and state", () => {
  const names = new UnknownNames();
  names.add([mention("Ann Wade", { country: "GB" }), mention("Ann Wade")]);
  names.add([mention("Ann Wade", { country: "GB" }), mention("Bob Roe")]);
  names.add([
    { ...mention("Vladimir Putin"), isKnown: true },
    { ...mention("FR"), kind: "country" },
  ]);
  expect(names.all()).toEqual([
    { name: "Ann Wade", country: "GB", articles: 2 },
    { name: "Bob Roe", country: null, articles: 1 },
  ]);
});

test("a document takes the corpus' values and keeps its own words", () => {
  const document = {
    officials: ["Iwan Petrow", "Angela Merkel", "Ivan Petrov"],
    names: ["Iwan Petrow", "Angela Merkel", "Ivan Petrov"],
    evidence: [
      mention("Iwan Petrow"),
      { ...mention("Angela Merkel"), isKnown: true },
    ],
  };
  expect(
    renameOfficials(document, new Map([["Iwan Petrow", "Ivan Petrov"]])),
  ).toEqual({
    officials: ["Ivan Petrov", "Angela Merkel"],
    names: ["Iwan Petrow", "Angela Merkel", "Ivan Petrov"],
    evidence: [
      { ...mention("Iwan Petrow"), value: "Ivan Petrov" },
      { ...mention("Angela Merkel"), isKnown: true },
    ],
  });
});

test("a document without such a name stays the same", () => {
  const document = { officials: ["Ann Wade"], names: [], evidence: [] };
  expect(renameOfficials(document, new Map([["Bob Roe", "Rob Roe"]]))).toBe(
    document,
  );
});
