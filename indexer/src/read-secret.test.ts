import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UsageError } from "./errors.ts";
import { readSecret } from "./read-secret.ts";

let folder: string;
const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "communique-secret-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("is read from the variable, or from the file, without what stands around it", () => {
  expect(readSecret({}, "KEY")).toBeNull();
  expect(readSecret({ KEY: " ", KEY_FILE: "" }, "KEY")).toBeNull();
  expect(readSecret({ KEY: " abc\n" }, "KEY")).toBe("abc");
  const KEY_FILE = write("key", "def\r\n");
  expect(readSecret({ KEY_FILE }, "KEY")).toBe("def");
  expect(readSecret({ KEY: "", KEY_FILE }, "KEY")).toBe("def");
});

test("both, an empty file and none are named, with what to do", () => {
  const thrown = (env: Record<string, string>) => {
    try {
      return readSecret(env, "KEY");
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      return error;
    }
  };
  const KEY_FILE = write("two", "secret");
  expect(thrown({ KEY: "abc", KEY_FILE })).toMatchObject({
    message: "KEY and KEY_FILE are both set",
    remedy: "Leave KEY out.",
  });
  const empty = write("empty", " \n");
  expect(thrown({ KEY_FILE: empty })).toMatchObject({
    message: `KEY_FILE=${empty}: the file is empty`,
  });
  const none = path.join(folder, "none");
  expect(thrown({ KEY_FILE: none })).toMatchObject({
    message: expect.stringMatching(/^KEY_FILE=.*none: ENOENT/),
    remedy: expect.stringContaining("may read"),
  });
});
