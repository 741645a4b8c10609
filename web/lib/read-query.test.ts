import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readDisplayNames } from "./display-names";
import { fold } from "./fold";
import type { NameKind } from "./name-kinds";
import { withoutTerms } from "./query-terms";
import { readQuery, readRoute } from "./read-query";
import type { TermLookup } from "./read-query";
import { serializeRoute } from "@communique/indexer/search/route-url";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";

const SPELLINGS: readonly (readonly [NameKind, string, ...string[]])[] = [
  ["country", "KP", "North Korea", "Nordkorea", "북한"],
  ["country", "MK", "North Macedonia"],
  ["official", "Sergey Lavrov", "Sergey Lavrov", "Sergej Lawrow", "라브로프"],
  ["official", "Kim Jong-un", "Kim Jong-un", "김정은"],
  ["official", "Kim Yo-jong", "Kim Yo-jong"],
  ["source", "Yonhap News", "Yonhap News"],
];

/** As the index of names answers, but for typos. */
const lookup: TermLookup = {
  names: readDisplayNames("en", "Unknown"),
  findNames: async (kind, typed) =>
    SPELLINGS.filter(([each]) => each === kind).flatMap(
      ([, value, ...spellings]) => {
        const matched = spellings.find((spelling) =>
          fold(spelling)
            .split(/[ -]/)
            .some((word, at, words) =>
              words.slice(at).join(" ").startsWith(fold(typed)),
            ),
        );
        return matched === undefined ? [] : [{ kind, value, matched }];
      },
    ),
};

const read = async (query: string) =>
  decodeURIComponent(
    serializeRoute(await readRoute({ ...EMPTY_ROUTE, query }, lookup)),
  ).replaceAll("+", " ");

test.for([
  ["country:Nordkorea talks", "q=talks&country=KP"],
  ["country:North Korea talks", "q=talks&country=KP"],
  ['-country:"North Korea"', "not.country=KP"],
  ["land:kp", "country=KP"],
  ["country:France", "country=FR"],
  ["official:lawrow", "official=Sergey Lavrov"],
  ["인물:김정은 미사일", "q=미사일&official=Kim Jong-un"],
  ["source:yonhap lang:german", "language=de&source=Yonhap News"],
  ["sprache:독일어 -lang:Englisch", "language=de&not.language=en"],
  ["after:2022-05 before:2023", "from=2022-05-01&to=2022-12-31"],
  ["country:Atlantis talks", "q=country:Atlantis talks"],
  ["country:Atlantis after:2022", "q=country:Atlantis&from=2022-01-01"],
  ["talks", "q=talks"],
] as const)("%s", async ([query, address]) => {
  expect(await read(query)).toBe(address);
});

test.for([
  ["country:North ", 0],
  ["country:North Korea", 0],
  ["country:North Korea ", 1],
  ["country:Nordkorea", 0],
  ["country:Nordkorea ", 1],
  ["official:kim ", 0],
  ["official:lawrow ", 1],
  ["after:2022", 0],
  ["after:2022 ", 1],
] as const)("while typing, %s takes %i", async ([text, count]) => {
  const { taken, unknown } = await readQuery(text, lookup, { isFinal: false });
  expect(taken).toHaveLength(count);
  expect(unknown).toEqual([]);
});

test("says what is unknown", async () => {
  const { unknown } = await readQuery("country:Atlantis after:soon", lookup, {
    isFinal: true,
  });
  expect(unknown.map(({ value }) => value)).toEqual(["Atlantis", "soon"]);
});

const part = fc.constantFrom(
  "country:North",
  "Korea",
  "country:KR",
  "-official:kim",
  "after:2022",
  '"',
  "lang:",
  "de",
  "  ",
  "official:Sergey",
  "Lavrov",
);

test("what is taken lies apart, and reading again changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part), async (parts) => {
      const text = parts.join(" ");
      const { taken } = await readQuery(text, lookup, { isFinal: true });
      let from = 0;
      for (const { start, end } of taken) {
        expect(start).toBeGreaterThanOrEqual(from);
        from = end;
      }
      expect(withoutTerms(text, taken).length).toBeLessThanOrEqual(text.length);
      const once = await readRoute({ ...EMPTY_ROUTE, query: text }, lookup);
      expect(await readRoute(once, lookup)).toEqual(once);
    }),
  );
});
