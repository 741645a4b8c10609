import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { report } from "../../test/articles-fixture.ts";
import { collect } from "../../test/warc-fixture.ts";
import { listFiles, type SourceFile } from "../read/list-files.ts";
import { Workers } from "../workers/workers.ts";
import {
  toFileDocuments,
  type FileDocument,
  type FileDocumentsOptions,
} from "./file-documents.ts";

// So few that no worker is started.
const COUNTS = [1, 4, 2];

let folder = "",
  files: SourceFile[] = [],
  workers: Workers;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "communique-documents-"));
  for (const [at, count] of COUNTS.entries())
    await writeFile(
      path.join(folder, `${at}.jsonl`),
      Array.from({ length: count }, (_, line) =>
        JSON.stringify({ text: report(`Oslo ${at}.${line}`, "Wang Yi") }),
      ).join("\n"),
    );
  files = await collect(listFiles([folder]));
  workers = new Workers({ today: "2026-01-31" });
});
afterAll(async () => {
  await workers.close();
  await rm(folder, { recursive: true });
});

const toDocuments = (options: Partial<FileDocumentsOptions> = {}) =>
  collect(toFileDocuments(files, workers, { today: "2026-01-31", ...options }));
const idOf = ({ outcome }: FileDocument) =>
  !outcome.ok
    ? null
    : "knownId" in outcome.value
      ? outcome.value.knownId
      : outcome.value.id;

test("documents come in the pages' order, and those of known pages among them without being made", async () => {
  const all = await toDocuments();
  expect(all.map(({ source, isLast }) => [source.path, isLast])).toEqual(
    COUNTS.flatMap((count, at) =>
      Array.from({ length: count }, (_, line) => [
        `${at}.jsonl`,
        line === count - 1,
      ]),
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), {
        minLength: all.length,
        maxLength: all.length,
      }),
      fc.integer({ min: 0, max: 4 }),
      async (isKnown, mostWaiting) => {
        const known = new Map<string, string>();
        for (const [at, document] of all.entries())
          if (isKnown[at] === true)
            known.set(document.digest, idOf(document) ?? "");
        const again = await toDocuments({
          knownOf: async () => known,
          mostWaiting,
        });
        expect(again.map(idOf)).toEqual(all.map(idOf));
        expect(
          again.map(({ outcome }) => outcome.ok && "knownId" in outcome.value),
        ).toEqual(isKnown);
        expect(
          again.map(({ source, digest, isLast }) => ({
            source,
            digest,
            isLast,
          })),
        ).toEqual(
          all.map(({ source, digest, isLast }) => ({ source, digest, isLast })),
        );
      },
    ),
    { numRuns: 8 },
  );
});
