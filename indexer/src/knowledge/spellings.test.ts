import { expect, test } from "vitest";
import { readKnowledge } from "./load-knowledge.ts";
import { fullForms } from "./official-matcher.ts";
import { spellingsOf, withNewWords } from "./spellings.ts";

test("a name whose words stand in the names before it is left out", () => {
  expect(
    withNewWords(["Sergey Lavrov", "Sergej Lawrow", "Sergey Lawrow", "lavrov"]),
  ).toEqual(["Sergey Lavrov", "Sergej Lawrow"]);
});

test("a person's spellings hold each word of each form, in fewer names", () => {
  const official = readKnowledge({ ownFolder: null }).people.find(
    ({ name }) => name === "Sergey Lavrov",
  );
  if (official === undefined) throw new Error("not in the gazetteer");
  const wordsOf = (names: readonly string[]) =>
    new Set(names.flatMap((name) => name.toLowerCase().split(/[\s·・-]+/)));
  const forms = [...fullForms(official), ...official.short],
    spellings = spellingsOf(official);
  expect(wordsOf(spellings)).toEqual(wordsOf(forms));
  expect(spellings.length).toBeLessThan(forms.length);
});
