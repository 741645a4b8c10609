import { describe, expect, test } from "vitest";
import { tokenize } from "../../knowledge/fold.ts";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import { findCountryMentions } from "./find-countries.ts";
import { outsideNames, withoutSurnames } from "./person-names.ts";

const { countries } = loadKnowledge();
const GIVEN = new Set(["Jerry", "Irving", "Bill", "Israel"]);
const find = (text: string) =>
  findCountryMentions(text, tokenize(text), countries.forLanguage("en"));

describe("withoutSurnames", () => {
  test.for<readonly [text: string, ...found: (readonly [string, boolean])[]]>([
    ["Jerry Welsh was named. Welsh joins.", ["GB", false]],
    ["Jerry Welsh left London.", ["GB", true]],
    ["the Welsh government", ["GB", true]],
    ["Bill German taxpayers", ["DE", true]],
    ["Israel Palestinian talks", ["IL", true], ["PS", true]],
    ["Jerry South Korea", ["KR", true]],
  ])("%s", ([text, ...found]) => {
    expect(
      withoutSurnames(text, find(text), GIVEN).map(({ code, isSure }) => [
        code,
        isSure,
      ]),
    ).toEqual(found);
  });
});

describe("outsideNames", () => {
  const text = "Israel Katz came from Israel.";
  const person = (rule: string) =>
    ({
      kind: "official",
      value: "Israel Katz",
      quote: "Israel Katz",
      start: 0,
      end: 11,
      rule,
      confidence: 0.95,
    }) as const;

  test("the Israel of a full name is no country", () => {
    expect(
      outsideNames(find(text), [person("full-name")]).map(
        ({ mention }) => mention.start,
      ),
    ).toEqual([22]);
  });

  test("a quote by another rule may hold the country itself", () => {
    expect(outsideNames(find(text), [person("with-title")])).toHaveLength(2);
  });
});
