import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isAllowed, readPackages, toList } from "./licences.mjs";

const read = (name) =>
  readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const packages = readPackages(JSON.parse(read("package-lock.json")));

test("every package of production has a licence that is allowed", () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter((each) => !isAllowed(each))).toEqual([]);
});

test("the list is up to date", () => {
  expect(read("docs/licences.md")).toBe(toList(packages));
});

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-only)", true],
  ["MIT AND Apache-2.0", true],
  ["MIT AND GPL-3.0-only", false],
  ["AGPL-3.0-only", false],
  ["LGPL-3.0-or-later", false],
  ["SEE LICENSE IN license.txt", false],
  [null, false],
])("%s: %s", (licence, allowed) => {
  expect(isAllowed({ name: "some", licence })).toBe(allowed);
});

test("what is only used to build and to test is left out", () => {
  const lock = {
    packages: {
      "": {},
      web: {},
      "node_modules/a": { version: "1.0.0", license: "MIT" },
      "node_modules/a/node_modules/@b/c": { version: "2.0.0", license: "ISC" },
      "node_modules/tool": { version: "1.0.0", license: "MIT", dev: true },
      "node_modules/web": { link: true },
    },
  };
  expect(readPackages(lock).map(({ name }) => name)).toEqual(["@b/c", "a"]);
});
