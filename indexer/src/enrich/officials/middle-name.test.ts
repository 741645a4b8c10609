import { expect, test } from "vitest";
import { clauseOf, tokenAt } from "../../../test/clause-fixture.ts";
import type { Official } from "../../knowledge/schema.ts";
import { fullNameStart } from "./middle-name.ts";

const person = (name: string, ru: string): Official => ({
  name,
  order: "given-first",
  forms: { ru: [ru] },
  short: [],
  distinctive: false,
  offices: [],
});
const BIDEN = person("Joe Biden", "Джо Байден"),
  YELTSIN = person("Boris Yeltsin", "Борис Ельцин");

test.for<readonly [string, surname: string, Official, from: number | null]>([
  ["Joe R. Biden spoke", "Biden", BIDEN, 0],
  ["with Joe R Biden", "Biden", BIDEN, 1],
  ["Борису Николаевичу Ельцину", "Ельцину", YELTSIN, 0],
  ["Joe Biden", "Biden", BIDEN, null],
  ["Jill R. Biden", "Biden", BIDEN, null],
  ["Biden", "Biden", BIDEN, null],
])("%s", ([text, surname, official, from]) => {
  const clause = clauseOf("ru", text);
  expect(fullNameStart(clause, tokenAt(clause, surname), official)).toBe(from);
});
