import { describe, expect, test } from "vitest";
import { clauseOf } from "../../../test/clause-fixture.ts";
import { isKind } from "./clause.ts";
import { evidenceOf, heldOf, modifiersOf, servedBy } from "./role-evidence.ts";

/** The office that the words hold, with whom it serves. */
function held(text: string): string | null {
  const clause = clauseOf("en", text);
  const at = clause.pieces.findIndex(({ senses }) => isKind(senses, "role"));
  const role = clause.pieces[at];
  if (role === undefined) return null;
  const evidence = evidenceOf(
    clause.pieces.slice(0, at),
    clause.pieces.slice(at + 1),
  );
  const sense = heldOf(role, evidence);
  return sense === null
    ? null
    : `${sense.role}/${servedBy(sense, evidence, clause) ?? ""}`;
}

describe("what must stand beside an office's words", () => {
  test.for([
    ["Foreign Minister", "foreign minister/"],
    ["president", null],
    ["French president", "president/FR"],
    ["president of France", "president/FR"],
    ["chairman", null],
    ["Federal Reserve chairman", "chairman/US"],
    ["secretary", null],
    ["Agriculture Secretary", "secretary/"],
    ["minister", null],
    ["agriculture minister", "minister/"],
    ["governor of Texas", "governor/US"],
    ["chief executive", null],
    ["Hong Kong Chief Executive", "chief executive/CN"],
    ["Pope", null],
  ] as const)("%s: %s", ([text, office]) => {
    expect(held(text)).toBe(office);
  });
});

describe("whom an office serves", () => {
  test.for([
    ["Russia's ambassador to Japan", "ambassador/RU"],
    ["ambassador to Japan", "ambassador/"],
    ["ambassador of Russia to Japan", "ambassador/RU"],
    ["White House spokesman", "spokesperson/US"],
    ["Chancellor of the Exchequer", "finance minister/GB"],
  ] as const)("%s: %s", ([text, office]) => {
    expect(held(text)).toBe(office);
  });
});

test("how it is held", () => {
  expect(
    modifiersOf(clauseOf("en", "the former acting minister").pieces),
  ).toEqual(["former", "acting"]);
});
