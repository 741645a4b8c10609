import { expect, test } from "vitest";
import { loadKnowledge } from "./load-knowledge.ts";
import { listNameWords } from "./name-words.ts";

test("words of names in alphabets, folded, each once, long enough for a typo", () => {
  const official = {
    name: "Sergey Lavrov",
    order: "given-first" as const,
    forms: { de: ["Sergej Lawrow"], ru: ["Сергей Лавров"], ko: ["라브로프"] },
    short: ["Lavrov"],
    distinctive: true,
    offices: [],
  };
  const countries = new Map([
    ["de", { AT: { names: ["Österreich"], capital: ["Wien"] } }],
  ]);
  expect(listNameWords([official], countries)).toEqual([
    "lavrov",
    "lawrow",
    "osterreich",
    "sergej",
    "sergey",
    "лавров",
    "сергеи",
  ]);
});

test("the knowledge's words have neighbours one letter apart", () => {
  const words = new Set(loadKnowledge().nameWords);
  for (const word of ["austria", "australia", "rubio", "slovenia"])
    expect(words).toContain(word);
});
