import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { IndexerError } from "../errors.ts";
import {
  listOfficialFiles,
  parseOfficials,
  readOfficialFile,
  withOwn,
} from "./official-file.ts";

const OFFICE = { title: "mayor", country: "DE" };
const folder = mkdtempSync(path.join(tmpdir(), "officials-"));

const problem = (value: unknown): string => {
  try {
    parseOfficials(value, "own.json");
  } catch (error) {
    if (error instanceof IndexerError)
      return `${error.message} – ${error.remedy}`;
  }
  return "";
};

test("name and offices are enough", () => {
  expect(
    parseOfficials([{ name: "Ann Wade", offices: [OFFICE] }], "own.json"),
  ).toEqual([
    {
      name: "Ann Wade",
      order: "given-first",
      forms: {},
      short: [],
      distinctive: false,
      offices: [{ ...OFFICE, from: null, to: null }],
    },
  ]);
});

describe("an error names file, entry, problem and remedy", () => {
  const entry = (more: object) => [
    { name: "Bob Roe", offices: [OFFICE] },
    { name: "Ann Wade", offices: [OFFICE], ...more },
  ];
  test.for<readonly [value: unknown, message: RegExp]>([
    [{}, /^own\.json: expected a list/],
    [entry({ name: "" }), /entry 2 \(\): name: expected a name/],
    [
      entry({ offices: [] }),
      /entry 2 \(Ann Wade\): offices: expected at least one/,
    ],
    [
      entry({ offices: [{ ...OFFICE, country: "Germany" }] }),
      /offices\.0\.country: expected a country's two/,
    ],
    [
      entry({ offices: [{ ...OFFICE, from: "May 2020" }] }),
      /offices\.0\.from: expected a date/,
    ],
    [
      entry({ offices: [{ ...OFFICE, from: "2021", to: "2020" }] }),
      /ends \(2020\) before it begins \(2021\)/,
    ],
    [
      entry({ name: "Bob Roe" }),
      /entry 2 \(Bob Roe\): name: stands in entry 1 already/,
    ],
    [entry({ forms: { german: ["A"] } }), /forms\.german/],
    [entry({ nickname: "Annie" }), /unknown field nickname/],
    [["Ann Wade"], /entry 1: expected object/],
    [entry({ distinctive: "yes" }), /distinctive: expected boolean/],
    [entry({ order: "last" }), /order: expected given-first or family-first/],
  ])("%j", ([value, message]) => {
    expect(problem(value)).toMatch(message);
    expect(problem(value)).toMatch(/ – (?:Mend|Join)/);
  });

  test("a file that is not JSON, or not there", () => {
    const file = path.join(folder, "broken.json");
    writeFileSync(file, "[{");
    expect(() => readOfficialFile(file)).toThrow(`${file}: not JSON`);
    expect(() => readOfficialFile(path.join(folder, "none.json"))).toThrow(
      "none.json: cannot be read",
    );
  });
});

test("a folder's files in name order; no folder, none", () => {
  for (const name of ["b.json", "a.json", "c.txt"])
    writeFileSync(path.join(folder, name), "[]");
  expect(listOfficialFiles(folder).map((file) => path.basename(file))).toEqual(
    expect.arrayContaining(["a.json", "b.json"]),
  );
  expect(listOfficialFiles(folder)).not.toContain(path.join(folder, "c.txt"));
  expect(readOfficialFile(path.join(folder, "a.json"))).toEqual([]);
  expect(listOfficialFiles(path.join(folder, "none"))).toEqual([]);
});

test("of two entries of one name, the user's", () => {
  const entries = (title: string) =>
    parseOfficials(
      [{ name: "Ann Wade", offices: [{ ...OFFICE, title }] }],
      "f",
    );
  const [own] = entries("governor");
  expect(withOwn(entries("mayor"), entries("governor"))).toEqual([own]);
});
