import { describe, expect, test } from "vitest";
import { tokenize } from "./fold.ts";
import { RoleLexicon } from "./role-lexicon.ts";
import type { RoleFile } from "./role-schema.ts";

const FILE: RoleFile = {
  roles: [
    { role: "minister", words: ["Minister"], endings: ["minister"] },
    { role: "foreign minister", endings: ["außenminister"] },
    { role: "president", words: ["Präsident"], needs: "country" },
  ],
  bodies: { DE: ["Bundestag"], "": ["Regierung"] },
  bodyEndings: ["ministerium"],
  domains: ["Wirtschaft"],
  fields: { "finance minister": ["Finanzen"] },
  regions: { DE: ["Bayern"] },
  modifiers: { former: ["früherer"] },
  honorifics: ["Dr"],
  links: ["für"],
  things: { behind: ["Stiftung"], before: ["Flughafen"] },
  stops: ["Montag"],
  givenNames: [],
};
const lexicon = new RoleLexicon(FILE, "de");

const find = (text: string) => {
  const tokens = tokenize(text);
  return lexicon
    .find(tokens, [{ from: 0, to: 0 }])
    .map(({ from, senses: [sense] }) => [
      tokens[from]?.text,
      sense?.kind === "role" ? sense.role : sense?.kind,
    ]);
};

test("each kind of word is told", () => {
  expect(
    find(
      "früherer Minister für Wirtschaft Bayern Bundestag Dr Flughafen Stiftung Montag",
    ),
  ).toEqual([
    ["früherer", "modifier"],
    ["Minister", "minister"],
    ["für", "link"],
    ["Wirtschaft", "domain"],
    ["Bayern", "region"],
    ["Bundestag", "body"],
    ["Dr", "honorific"],
    ["Flughafen", "thing-before"],
    ["Stiftung", "thing-behind"],
    ["Montag", "stop"],
  ]);
});

describe("German compounds, inflected", () => {
  test.for([
    ["Bundesaußenminister", "foreign minister"],
    ["Aussenministers", "foreign minister"],
    ["Kultusministerin", "minister"],
    ["Finanzministeriums", undefined],
    ["Außenministerium", undefined],
    ["administer", undefined],
  ] as const)("%s: %s", ([word, role]) => {
    const [span] = lexicon.find(tokenize(word));
    const sense = span?.senses[0];
    expect(sense?.kind === "role" ? sense.role : undefined).toBe(role);
  });
});

test("words are only looked for near an office or a wanted place", () => {
  const far = "x ".repeat(60);
  expect(find(`${far}Montag`)).toEqual([]);
  expect(find(`${far}Minister Montag`)).toEqual([
    ["Minister", "minister"],
    ["Montag", "stop"],
  ]);
});
