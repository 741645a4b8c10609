import { describe, expect, test } from "vitest";
import { tokenize } from "../../knowledge/fold.ts";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import { findCountryMentions } from "./find-countries.ts";
import {
  isInCompanyName,
  isInOutletName,
  sureInLists,
} from "./mention-context.ts";

const { countries } = loadKnowledge();
const find = (language: string, text: string) =>
  findCountryMentions(text, tokenize(text), countries.forLanguage(language));
const sureIn = (language: string, text: string) =>
  sureInLists(text, find(language, text))
    .filter(({ isSure }) => isSure)
    .map(({ code }) => code);

describe("a doubtful name in a list of countries", () => {
  test.for<readonly [language: string, text: string, ...codes: string[]]>([
    ["en", "Egypt, Israel, Jordan and Syria", "EG", "IL", "JO", "SY"],
    ["en", "China, Japan and Korea", "CN", "JP", "KR"],
    ["de", "Kamerun, Niger und Kongo", "CM", "NE", "CD"],
    ["en", "Jordan met them. Egypt left.", "EG"],
    ["en", "Michael Jordan, from Egypt", "EG"],
  ])("%s: %s", ([language, text, ...codes]) => {
    expect(sureIn(language, text)).toEqual(codes);
  });

  test("the first mention of a text is kept, wherever it stands", () => {
    expect(sureIn("en", "Egypt, as ever, waits.")).toEqual(["EG"]);
    expect(sureInLists("", [])).toEqual([]);
  });
});

describe("a country in a company's name", () => {
  test.for<readonly [text: string, is: boolean]>([
    ["Japan Airlines Co said it would", true],
    ["the Swiss unit Nestle AG said", true],
    ["<Canada Development Corp>", true],
    ["Japan said. The Example Corp did not", false],
    ["Japan and its Coalition", false],
  ])("%s", ([text, is]) => {
    const [first] = find("en", text);
    expect(first && isInCompanyName(text, first.mention)).toBe(is);
  });
});

describe("a country in an outlet's name", () => {
  test.for<readonly [text: string, is: boolean]>([
    ["China Post reported", true],
    ["Korea Herald reported", true],
    ["Vietnam.vn reported", true],
    ["went to China. Then", false],
    ["China posted a gain", false],
    ["China Posts Record Growth", false],
    ["from China.", false],
  ])("%s", ([text, is]) => {
    const place = text.search(/China|Korea|Vietnam/u);
    const quote = /China|Korea|Vietnam/u.exec(text)?.[0] ?? "";
    expect(
      isInOutletName(text, {
        kind: "country",
        value: "XX",
        quote,
        start: place,
        end: place + quote.length,
        rule: "country-name",
        confidence: 1,
      }),
    ).toBe(is);
  });
});
