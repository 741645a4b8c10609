import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packNames, unpackNames } from "./pack-names";
import { parseNamesFile, parsePastedNames } from "./parse-names";

const file = (text: string) => parseNamesFile(new TextEncoder().encode(text));

test("takes pasted names a line, commas and all", () => {
  expect(
    parsePastedNames(" Kim, Jong Un \r\n\n라브로프\rWang Yi\nWang Yi"),
  ).toEqual({
    ok: true,
    names: ["Kim, Jong Un", "라브로프", "Wang Yi"],
  });
});

test.for([
  [
    "the first column",
    '"Kim, Jong Un",KP\nWang Yi,CN',
    ["Kim, Jong Un", "Wang Yi"],
  ],
  [
    "a mark, semicolons",
    "\uFEFFland;name\nRU;Lawrow\nCN;Wang",
    ["Lawrow", "Wang"],
  ],
  ["one column", "Name\nLavrov", ["Lavrov"]],
  ["ragged lines", "a\nb,c,d\n\n", ["a", "b"]],
] as const)("reads a file: %s", ([, text, names]) => {
  expect(file(text)).toEqual({ ok: true, names });
});

test.for([
  ["nothing", file(""), "no names"],
  ["binary", file("PK\u0003\u0004\0"), "no text"],
  [
    "Latin-1",
    parseNamesFile(Uint8Array.of(0x4d, 0xfc, 0x6c)),
    "no text in UTF-8",
  ],
  ["an open quotation mark", file('"a\nb'), "no CSV"],
  [
    "too many",
    file(Array.from({ length: 501 }, (_, at) => `n${at}`).join("\n")),
    "at most 500",
  ],
  ["a long name", file("x".repeat(101)), "longer than 100"],
  ["a damaged address", unpackNames("!"), "damaged"],
  [
    "a list cut off",
    unpackNames((packNames(["Lavrov", "Wang"]) ?? "").slice(0, 6)),
    "damaged",
  ],
] as const)("refuses %s", ([, parsed, problem]) => {
  expect(parsed.ok ? "" : parsed.message).toContain(problem);
});

test("refuses what unpacks to more than a list", () => {
  const bomb = packNames(["x".repeat(900_000)]);
  expect(bomb).not.toBeNull();
  expect(unpackNames(bomb ?? "").ok).toBe(false);
});

test("an address holds the names that were packed, or there is none", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), (lines) => {
      const parsed = parsePastedNames(lines.join("\n"));
      fc.pre(parsed.ok);
      const packed = packNames(parsed.names);
      expect(packed === null ? parsed : unpackNames(packed)).toEqual(parsed);
    }),
  );
});
