import { expect, test } from "vitest";
import { clauseOf, tokenAt } from "../../../test/clause-fixture.ts";
import { isTitleCase } from "./title-case.ts";

test.for([
  ["Foreign Minister Sergey Lavrov Meets Kim", true],
  ["REAGAN SEES PROGRESS", false],
  ["REAGAN SEES NO PROGRESS", true],
  ["Foreign Minister Sergey Lavrov received Kim", false],
  ["Philippine Finance Minister Ramon Ocampo said.", false],
  ["Paragraph above.\n\nForeign Minister Lavrov Meets Kim", true],
] as const)("%j", ([text, isTitle]) => {
  const clause = clauseOf("en", text);
  const word = /Minister|SEES/.exec(text)?.[0] ?? "";
  expect(isTitleCase(clause, tokenAt(clause, word))).toBe(isTitle);
});
