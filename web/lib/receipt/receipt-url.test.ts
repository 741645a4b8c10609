import { parseRoute } from "@communique/indexer/search/route-url";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_NAMED } from "./receipt";
import type { Receipt } from "./receipt";
import { parseReceipt, RECEIPT_PATH, toReceiptPath } from "./receipt-url";

const hex = (digits: number) =>
  fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`));
const search = fc.record({
  q: fc.string(),
  country: fc.constantFrom("KR", "NO"),
  "not.source": fc.string(),
  from: fc.constantFrom("", "2023-09-01"),
  sort: fc.constantFrom("relevance", "date:desc"),
  versions: fc.constantFrom("", "all"),
});
const receipts = fc
  .record({
    search,
    ids: fc.uniqueArray(hex(12), { maxLength: 12 }),
    others: fc.nat(1000),
    corpus: hex(16),
    settings: hex(16),
    idSum: hex(24),
    minute: fc.integer({ min: 0, max: 4e7 }),
  })
  .map(({ search: params, others, minute, ...rest }): Receipt =>
    Object.assign(rest, {
      found: rest.ids.length,
      articles: rest.ids.length + others,
      at: `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`,
      route: parseRoute(new URLSearchParams(params)),
    }),
  );

const paramsOf = (path: string | null) =>
  new URL(path ?? "", "https://news.example").searchParams;

const example: Receipt = {
  route: parseRoute(new URLSearchParams("q=oslo&country=NO&undated=without")),
  at: "2026-11-22T10:15Z",
  corpus: "3f2a".repeat(4),
  settings: "91bc".repeat(4),
  articles: 1234,
  found: 2,
  idSum: "0".repeat(24),
  ids: ["0123456789ab", "ffffffffffff"],
};

test("a receipt is a link that can be read", () => {
  expect(toReceiptPath(example)).toBe(
    `${RECEIPT_PATH}?q=oslo&country=NO&undated=without` +
      "&r.at=2026-11-22T10:15Z&r.corpus=3f2a3f2a3f2a3f2a" +
      "&r.settings=91bc91bc91bc91bc&r.articles=1234&r.found=2" +
      "&r.set=AAAAAAAAAAAAAAAA&r.ids=ASNFZ4mr________&r.check=iU9dn-vu",
  );
});

test("any receipt comes back as it was, also where the signs of its link are written otherwise", () => {
  fc.assert(
    fc.property(receipts, (receipt) => {
      const path = toReceiptPath(receipt);
      const parsed = { ok: true, receipt };
      expect(parseReceipt(paramsOf(path))).toEqual(parsed);
      const rewritten = path?.replaceAll("+", "%20").replaceAll(":", "%3A");
      expect(parseReceipt(paramsOf(rewritten ?? ""))).toEqual(parsed);
    }),
  );
});

test("a link with one sign changed, lost or added is damaged", () => {
  const path = toReceiptPath(example) ?? "";
  const start = path.indexOf("?") + 1;
  const at = fc.integer({ min: start, max: path.length - 1 });
  fc.assert(
    fc.property(at, fc.constantFrom("", "x", "Zz"), (place, sign) => {
      const other = path.slice(0, place) + sign + path.slice(place + 1);
      fc.pre(other !== path);
      expect(parseReceipt(paramsOf(other)).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test("parameters of any kind make no receipt, and nothing is thrown", () => {
  const names = fc.constantFrom("q", "country", "r.at", "r.ids", "r.check");
  const params = fc.array(fc.tuple(names, fc.string()));
  fc.assert(
    fc.property(params, (list) => {
      const own = list.some(([name]) => name.startsWith("r."));
      expect(parseReceipt(new URLSearchParams(list))).toEqual({
        ok: false,
        reason: own ? "damaged" : "none",
      });
    }),
  );
});

test.for<[string, Partial<Receipt>]>([
  ["fewer ids than were found", { found: 3 }],
  ["ids where nothing was found", { found: 0 }],
  ["an id twice", { ids: ["0123456789ab", "0123456789ab"] }],
  ["half an id", { ids: ["0123456789ab", "012345"] }],
  ["a 31st of February", { at: "2026-02-31T10:15Z" }],
  ["a time that is none", { at: "yesterday" }],
  ["markup for a corpus", { corpus: "<img src=x>" }],
  ["a negative number", { articles: -1 }],
  ["another number of digits", { idSum: "00" }],
])("is not taken with %s, though its check sum fits", ([, change]) => {
  const path = toReceiptPath({ ...example, ...change });
  expect(parseReceipt(paramsOf(path))).toEqual({
    ok: false,
    reason: "damaged",
  });
});

test("with all the results that it names, it is as long as word processors take", () => {
  const ids = Array.from({ length: MAX_NAMED }, (_, at) =>
    (at * 1e9).toString(16).padStart(12, "0"),
  );
  const path = toReceiptPath({
    ...example,
    ids,
    found: 52_491,
    articles: 53e3,
  });
  expect(`https://communique.example${path}`.length).toBeLessThan(2000);
  expect(parseReceipt(paramsOf(path)).ok).toBe(true);
});

test("there is none of a search that no address has room for", () => {
  const officials = Array.from({ length: 50 }, (_, at) => `${at}`.repeat(200));
  const route = { ...example.route, officials };
  expect(toReceiptPath({ ...example, route })).toBeNull();
});
