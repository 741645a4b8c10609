import { describe, expect, test } from "vitest";
import { tokenize } from "../../knowledge/fold.ts";
import type { NamedRole } from "./named-role.ts";
import { gatherStrangers } from "./strangers.ts";

/** Persons named at the given words, with all their places. */
function gather(text: string, ...names: string[]) {
  const tokens = tokenize(text);
  let behind = 0;
  const roles = names.map((name): NamedRole => {
    const start = text.indexOf(name, behind);
    behind = start + name.length;
    return {
      from: tokens.findIndex((token) => token.start === start),
      to: tokens.findIndex((token) => token.end === behind) + 1,
      name,
      isFull: true,
      office: "minister",
      modifiers: [],
      country: null,
      rule: "",
      confidence: 1,
    };
  });
  return gatherStrangers(tokens, roles, () => false).map(
    ({ name, named, again }) => [
      name,
      named.length,
      again.map(({ from, to }) =>
        text.slice(tokens[from]?.start, tokens[to - 1]?.end),
      ),
    ],
  );
}

describe("one person", () => {
  test("variants become one value, the most written one", () => {
    expect(
      gather(
        "Jaime Ongpin and Jaime V. Ongpin and Jaime Ongpin",
        "Jaime Ongpin",
        "Jaime V. Ongpin",
        "Jaime Ongpin",
      ),
    ).toEqual([["Jaime Ongpin", 3, []]]);
  });

  test("is named again by full name or surname", () => {
    expect(
      gather(
        "Minister Jaime Ongpin came. Ongpin spoke. Jaime Ongpin left; ongpin",
        "Jaime Ongpin",
      ),
    ).toEqual([["Jaime Ongpin", 1, ["Ongpin", "Jaime Ongpin"]]]);
  });

  test("inflected, in Russian", () => {
    expect(
      gather("Министр Борис Громов. Громова ждут.", "Борис Громов"),
    ).toEqual([["Борис Громов", 1, ["Громова"]]]);
  });
});

describe("two persons", () => {
  test("of one surname: it means neither", () => {
    expect(
      gather("Ann Wade and Bob Wade. Wade left.", "Ann Wade", "Bob Wade"),
    ).toEqual([
      ["Ann Wade", 1, []],
      ["Bob Wade", 1, []],
    ]);
  });

  test("whose names share first and last syllable", () => {
    expect(
      gather("Kim Jong Su, Kim Yong Su", "Kim Jong Su", "Kim Yong Su"),
    ).toEqual([
      ["Kim Jong Su", 1, []],
      ["Kim Yong Su", 1, []],
    ]);
  });
});

test("short surnames are not looked for", () => {
  expect(gather("Eduardo Ano. Ano nuevo.", "Eduardo Ano")).toEqual([
    ["Eduardo Ano", 1, []],
  ]);
});
