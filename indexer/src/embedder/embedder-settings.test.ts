import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../errors.ts";
import { toPipelineFingerprint } from "../load/fingerprint.ts";
import { readEmbedder, withoutSecrets } from "./embedder-settings.ts";

const REST = {
  source: "rest",
  url: "https://vectors.example/v1?key=s3cret",
  apiKey: "s3cret",
  headers: { "x-key": "s3cret" },
  request: { input: ["{{text}}", "{{..}}"] },
  response: { data: [{ embedding: "{{embedding}}" }, "{{..}}"] },
} as const;

describe("the file of an embedder", () => {
  let folder: string, file: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "communique-embedder-"));
    file = path.join(folder, "embedder.json");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const read = async (content: unknown) => {
    await writeFile(
      file,
      typeof content === "string" ? content : JSON.stringify(content),
    );
    return readEmbedder(file);
  };

  test("may say no more than the model", async () => {
    expect(await read({ source: "ollama", model: "bge-m3" })).toMatchObject({
      url: "http://127.0.0.1:11434/api/embed",
      documentTemplate: expect.stringContaining("doc.title[doc.language]"),
      documentTemplateMaxBytes: 6000,
    });
  });

  test("may have a template of its own", async () => {
    const documentTemplate = "{{ doc.url }}";
    expect(await read({ ...REST, documentTemplate })).toMatchObject({
      ...REST,
      documentTemplate,
    });
  });

  test.for<[unknown, RegExp]>([
    ["{", /not JSON/],
    [[], /expected object/],
    [{}, /"source" must be "ollama" or "rest"/],
    [{ source: "openAi", model: "x" }, /"source" must be/],
    [{ source: "userProvided", dimensions: 3 }, /"userProvided" is not supp/],
    [{ source: "ollama" }, /model: /],
    [{ source: "ollama", model: "x", modell: "y" }, /modell/],
    [{ ...REST, url: "vectors.example" }, /url: an http\(s\) address/],
    [{ ...REST, url: "file:///etc/passwd" }, /url: an http\(s\) address/],
    [{ ...REST, response: undefined }, /response: /],
    [{ ...REST, dimensions: -1 }, /dimensions: /],
  ])("%j is refused", async ([content, problem]) => {
    const error: unknown = await read(content).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UsageError);
    if (!(error instanceof UsageError)) return;
    expect(error.message).toContain(`EMBEDDER_FILE=${file}: `);
    expect(error.message).toMatch(problem);
    expect(error.remedy).toContain("docs/search.md");
    expect(error.message).not.toContain("s3cret");
  });

  test("that is not there is named", () => {
    expect(() => readEmbedder("/no/such.json")).toThrow(
      "EMBEDDER_FILE=/no/such.json: cannot be read",
    );
  });

  test("its keys are no part of what the index is known by", async () => {
    const embedder = await read(REST);
    const other = await read({ ...REST, apiKey: "another", headers: {} });
    const print = (each: typeof embedder | null) =>
      toPipelineFingerprint({ learn: true, embedder: each });
    expect(print(other)).toBe(print(embedder));
    expect(print(embedder)).not.toBe(print(null));
    const elsewhere = await read({ ...REST, url: "https://other.example/" });
    expect(print(elsewhere)).not.toBe(print(embedder));
    expect(withoutSecrets(embedder)).not.toHaveProperty("headers");
  });
});
