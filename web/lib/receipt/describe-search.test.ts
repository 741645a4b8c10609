import { parseRoute } from "@communique/indexer/search/route-url";
import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { readDisplayNames } from "../display-names";
import en from "../../messages/en.json";
import { describeSearch } from "./describe-search";

const t = createTranslator({ locale: "en", messages: en });
const names = readDisplayNames("en", "Unknown");

test("spells out words, order and every filter, in words or as in the address", () => {
  const route = parseRoute(
    new URLSearchParams(
      "q=oslo&country=NO&country=SE&not.official=X&all=country&from=2024-01-01" +
        "&undated=include&inferred=without&versions=all&sort=date:asc&page=3",
    ),
  );
  expect(describeSearch(route, names, t)).toEqual({
    words: "oslo",
    filters: [
      "Norway",
      "Sweden",
      "not X",
      "from 2024-01-01",
      "or undated",
      "no inferred dates",
      "All versions",
      "all: country",
    ],
    order: "Oldest first",
  });
});
