import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchDocument } from "../search-document.ts";
import { DocumentSample } from "./document-sample.ts";
import { prepareDocument } from "./prepared-document.ts";

const toDocument = (id: string): SearchDocument => ({
  id,
  title: { en: "Talks" },
  text: { en: "Ministers met." },
  names: [],
  compounds: null,
  language: "en",
  source: null,
  agency: null,
  domain: null,
  url: null,
  path: `${id}.txt`,
  date: null,
  datePrecision: "none",
  dateFrom: null,
  dateTo: null,
  dateInferred: false,
  timestamp: null,
  year: null,
  month: null,
  countries: [],
  officials: [],
  cluster: id,
  leads: true,
  versions: 1,
  evidence: [],
});

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
