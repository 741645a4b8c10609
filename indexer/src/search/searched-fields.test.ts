import { expect, test } from "vitest";
import { FIELDS_AS_WRITTEN, toSearchedFields } from "./searched-fields.ts";

test.for([
  ["lawrow", ["lawrow"], true],
  ["Lawrow treaty", ["lawrow"], true],
  ["lawrow", [], false],
  // Written on in the meantime.
  ["lawrows", ["lawrow"], false],
  ["", ["lawrow"], false],
] as const)("%s with %s", ([query, literal, isAsWritten]) => {
  expect(toSearchedFields({ query, literal })).toBe(
    isAsWritten ? FIELDS_AS_WRITTEN : undefined,
  );
});
