import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { toPipelineFingerprint } from "./fingerprint.ts";
import { readOverrides, type IndexOverrides } from "./index-overrides.ts";
import { toIndexSettings } from "./index-settings.ts";

describe("a file of settings", () => {
  let folder: string, file: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "communique-settings-"));
    file = path.join(folder, "settings.json");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const read = async (content: unknown) => {
    await writeFile(
      file,
      typeof content === "string" ? content : JSON.stringify(content),
    );
    return readOverrides(file);
  };

  test("may say nothing, or all that there is", async () => {
    expect(await read({})).toEqual({});
    const all = {
      proximityPrecision: "byAttribute",
      prefixSearch: "disabled",
      searchCutoffMs: 200,
      maxValuesPerFacet: 100,
      typos: "notInTexts",
    };
    expect(await read(all)).toEqual(all);
  });

  test.for<readonly [unknown, RegExp]>([
    ["{", /not JSON/],
    [{ rankingRules: [] }, /unknown: rankingRules/],
    [{ searchCutoffMs: "fast" }, /searchCutoffMs: /],
    [{ maxValuesPerFacet: 0 }, /maxValuesPerFacet: /],
    [{ typos: "never" }, /typos: /],
    [[], /the file: /],
  ])("%j is refused", async ([content, words]) => {
    const error = await read(content).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({
      message: expect.stringMatching(words),
      remedy: expect.stringContaining("docs/scale.md"),
    });
  });

  test("that is not there is named", () => {
    expect(() => readOverrides("/none.json")).toThrow(
      "INDEX_SETTINGS_FILE=/none.json: cannot be read",
    );
  });
});

describe("settings instead of those built in", () => {
  const settings = (overrides: IndexOverrides) =>
    toIndexSettings([], ["iran"], null, overrides);
  const built = settings({});

  test("leave the others as they are", () => {
    expect(settings({ proximityPrecision: "byAttribute" })).toEqual({
      ...built,
      proximityPrecision: "byAttribute",
    });
    expect(settings({ maxValuesPerFacet: 7 })).toEqual({
      ...built,
      faceting: { ...built.faceting, maxValuesPerFacet: 7 },
    });
  });

  test("typos are forgiven in fewer fields, or nowhere", () => {
    expect(settings({ typos: "notInTexts" }).typoTolerance).toEqual({
      ...built.typoTolerance,
      disableOnAttributes: ["concepts.text", "concepts.title", "text"],
    });
    expect(settings({ typos: "nowhere" }).typoTolerance).toMatchObject({
      enabled: false,
    });
    expect(settings({ typos: "everywhere" })).toEqual(built);
  });

  test("make another index, in whatever order they stand", () => {
    const print = (overrides?: IndexOverrides) =>
      toPipelineFingerprint({ learn: true, overrides });
    expect(print({})).toBe(print());
    expect(print({ searchCutoffMs: 9 })).not.toBe(print());
    expect(print({ searchCutoffMs: 9, typos: "nowhere" })).toBe(
      print({ typos: "nowhere", searchCutoffMs: 9 }),
    );
  });
});
