import { expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { fail, ok, toFailure, toFindingText } from "./finding.ts";

test("a finding is one line", () => {
  expect(toFindingText(ok("node", "20.19.5"))).toBe(
    "ok   node        20.19.5\n",
  );
  expect(toFindingText(fail("port", "3000 is in use", "PORT=3001"))).toBe(
    "fail port        3000 is in use; to mend: PORT=3001\n",
  );
  expect(toFindingText(ok("data", "a\nb\u001b[2J"))).toBe(
    "ok   data        a?b?[2J\n",
  );
});

test("an error with a remedy becomes a failed check, a bug is thrown", () => {
  expect(toFailure("data", new UsageError("bad folder", "Mend it."))).toEqual(
    fail("data", "bad folder", "Mend it."),
  );
  const denied = Object.assign(new Error("EACCES"), { syscall: "open" });
  expect(toFailure("data", denied).level).toBe("fail");
  const bug = new TypeError("x is not a function");
  expect(() => toFailure("data", bug)).toThrow(bug);
});
