import { describe, expect, test } from "vitest";
import { tokenize } from "../../knowledge/fold.ts";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import { findCountryMentions } from "./find-countries.ts";
import { settleAmbiguous } from "./settle-ambiguous.ts";

const { countries } = loadKnowledge();

function settle(language: string, text: string, officials: string[] = []) {
  const all = findCountryMentions(
    text,
    tokenize(text),
    countries.forLanguage(language),
  );
  const known = new Set([
    ...all.flatMap(({ code, isSure }) => (isSure ? [code] : [])),
    ...officials,
  ]);
  return settleAmbiguous(all, known, all).map(({ code }) => code);
}

test.for<readonly [language: string, text: string, ...codes: string[]]>([
  ["en", "Jordan scored."],
  ["en", "Jordan and the Jordanians", "JO", "JO"],
  ["en", "Jordan, said Amman", "JO", "JO"],
  ["en", "Seoul fears North Korea; Korea is ready", "KR", "KP", "KR"],
  ["en", "the DPRK and south Korea: Korea is one", "KP", "KR", "KP"],
  ["en", "South Korea and North Korea: Korea is one", "KR", "KP"],
  ["en", "Korea is one"],
  ["de", "Seoul und das koreanische Außenamt", "KR", "KR"],
  ["de", "Pjöngjang und das koreanische Volk", "KP", "KP"],
  ["en", "yen were sold in Tokyo", "JP", "JP"],
  ["en", "yen were sold"],
])("%s: %s", ([language, text, ...codes]) => {
  expect(settle(language, text)).toEqual(codes);
});

describe("an official's country is known", () => {
  test("Chad, with its president named", () => {
    expect(settle("en", "Chad is calm.", ["TD"])).toEqual(["TD"]);
  });
});
