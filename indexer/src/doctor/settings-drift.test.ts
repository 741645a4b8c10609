import type { Settings } from "meilisearch";
import { expect, test } from "vitest";
import { toIndexSettings } from "../load/index-settings.ts";
import { findDrift } from "./settings-drift.ts";

const wanted = toIndexSettings(["李強", "王毅"], ["lavrov", "iran"]);

test("the order of sets, and what was not asked for, is no drift", () => {
  const found = {
    ...wanted,
    dictionary: ["王毅", "李強"],
    filterableAttributes: wanted.filterableAttributes?.toReversed() ?? null,
    typoTolerance: {
      enabled: true,
      ...wanted.typoTolerance,
      disableOnWords: ["iran", "lavrov"],
    },
    separatorTokens: wanted.separatorTokens?.toReversed() ?? null,
    stopWords: ["the"],
  };
  expect(findDrift(wanted, found)).toEqual([]);
});

const others: readonly Settings[] = [
  { rankingRules: wanted.rankingRules?.toReversed() ?? null },
  { filterableAttributes: ["countries"] },
  { dictionary: ["王毅"] },
  { typoTolerance: { disableOnNumbers: false } },
  { typoTolerance: { disableOnNumbers: true, disableOnWords: ["iran"] } },
  { pagination: { maxTotalHits: 1000 } },
];
test.for(others.map((other) => [Object.keys(other), other] as const))(
  "%s that differ are named",
  ([names, other]) => {
    expect(findDrift(wanted, { ...wanted, ...other })).toEqual(names);
  },
);

test("an index without settings has drifted in all", () => {
  expect(findDrift(wanted, {})).toEqual(Object.keys(wanted));
});
