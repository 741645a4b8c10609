import { expect, test } from "vitest";
import { rankNames } from "./rank-names";
import type { NameHit } from "./rank-names";

const hit = (
  value: string,
  spellings: string[],
  { typos = 0, whole = true } = {},
): NameHit => ({
  kind: "country",
  value,
  spellings,
  role: null,
  country: null,
  isKnown: true,
  articles: 1,
  _rankingScoreDetails: {
    typo: { typoCount: typos },
    exactness: { matchingWords: whole ? 1 : 0, maxMatchingWords: 1 },
  },
});
const values = (hits: NameHit[], typed: string) =>
  rankNames(hits, typed).map(({ value }) => value);

test("a name that is just what was typed comes first", () => {
  const hits = [hit("NG", ["Nigeria"], { whole: false }), hit("NE", ["Niger"])];
  expect(values(hits, "niger")).toEqual(["NE", "NG"]);
});

test("a name one letter apart is left out where there is the one typed", () => {
  const austria = hit("AT", ["Austria"]);
  const australia = hit("AU", ["Australia"], { typos: 1, whole: false });
  expect(values([austria, australia], "austria")).toEqual(["AT"]);
  expect(values([australia], "austraia")).toEqual(["AU"]);
});

test("what only begins so does not rule typos out", () => {
  const hits = [
    hit("Jeff Merkley", ["Jeff Merkley"], { whole: false }),
    hit("Angela Merkel", ["Angela Merkel"], { typos: 1, whole: false }),
  ];
  expect(values(hits, "merkle")).toEqual(["Jeff Merkley", "Angela Merkel"]);
});

test("a code is a spelling, too", () => {
  expect(rankNames([hit("KP", ["Nordkorea"])], "kp")[0]?.matched).toBe("KP");
  expect(rankNames([hit("KP", ["Nordkorea"])], "nordk")[0]?.matched).toBe(
    "Nordkorea",
  );
});
