import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { FEATURES } from "../enrich/countries/features.ts";
import {
  readFileLabels,
  readLabelled,
  readRecordLabels,
} from "./labelled-countries.ts";

const RECORDS = [
  {
    id: "a",
    title: "France and Japan sign a treaty",
    text: "PARIS, March 3 - The foreign ministers of France and Japan signed a treaty on Tuesday, officials said.",
    gold: { countries: ["FX", "JP"] },
  },
  { id: "b", title: "", text: "Nothing.", gold: { countries: ["UK", "SU"] } },
  { id: "c", title: "", text: "Nothing.", gold: { countries: null } },
];

describe("labelled articles", () => {
  let folder = "";
  const file = () => path.join(folder, "news.ndjson");
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "labels-"));
    writeFileSync(
      file(),
      RECORDS.map((record) => JSON.stringify(record)).join("\n"),
    );
    writeFileSync(
      path.join(folder, "labels.json"),
      '{"paper/a.txt": {"countries": {"must": ["KR"], "mustNot": ["DE"]}}}',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("codes are those of ISO 3166-1; records without labels are left out", () => {
    const labels = readRecordLabels(file(), { areComplete: true });
    expect([...labels.keys()]).toEqual(["a", "b"]);
    expect([...(labels.get("a")?.right ?? [])]).toEqual(["FR", "JP"]);
    expect([...(labels.get("b")?.right ?? [])]).toEqual(["GB", "RU"]);
    expect(labels.get("a")?.wrong).toBeNull();
  });

  test("labels beside the articles say what is wrong, too", () => {
    const labels = readFileLabels([path.join(folder, "labels.json")]);
    expect(labels.get("paper/a.txt")).toEqual({
      right: new Set(["KR"]),
      wrong: new Set(["DE"]),
    });
  });

  test("every country named becomes a case; a rejected article has none", async () => {
    const [a, b] = await readLabelled(
      [file()],
      readRecordLabels(file(), { areComplete: true }),
      loadKnowledge(),
    );
    expect(a?.candidates.map(({ code }) => code).sort()).toEqual(["FR", "JP"]);
    expect(a?.candidates[0]?.inputs).toHaveLength(FEATURES.length);
    expect(b?.candidates).toEqual([]);
  });
});
