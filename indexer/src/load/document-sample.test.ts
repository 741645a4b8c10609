import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toDocument } from "../../test/document-fixture.ts";
import { DocumentSample } from "./document-sample.ts";
import { prepareDocument } from "./prepared-document.ts";

const toIds = (sample: DocumentSample) => sample.all().map(({ id }) => id);

test("those whose ids come first are kept, in whatever order they come", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{1,3}$/), { maxLength: 40 }),
      fc.integer({ min: 1, max: 10 }),
      (ids, size) => {
        const sample = new DocumentSample({ size });
        for (const id of ids) sample.add(prepareDocument(toDocument(id)));
        expect(toIds(sample)).toEqual(ids.toSorted().slice(0, size));
      },
    ),
  );
});

test("one that the engine refused is not looked for", () => {
  const sample = new DocumentSample({ size: 3 });
  for (const id of ["a", "b", "c", "d"])
    sample.add(prepareDocument(toDocument(id)));
  sample.drop("b");
  sample.drop("z");
  expect(toIds(sample)).toEqual(["a", "c"]);
});
