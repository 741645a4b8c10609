import * as fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import { toDisposition, toFileName } from "./file-name";

const DAY = "2026-01-02";

test.for([
  [{}, "communique-2026-01-02.csv"],
  [{ query: "kim & putin" }, "communique-kim-putin-2026-01-02.csv"],
  [
    { query: "회담", countries: ["KR"], from: "2024-01-01" },
    "communique-회담-KR-2024-01-01-to-2026-01-02.csv",
  ],
  [{ query: '../../"\r\nx: y' }, "communique-x-y-2026-01-02.csv"],
] as const)("names the file of %j", ([route, name]) => {
  expect(toFileName({ ...EMPTY_ROUTE, ...route }, "csv", DAY)).toBe(name);
});

test("makes a header of any search", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (query) => {
      const name = toFileName({ ...EMPTY_ROUTE, query }, "csv", DAY);
      const header = toDisposition(name);
      expect(new Headers({ d: header }).get("d")).toBe(header);
      expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=/);
    }),
  );
});
