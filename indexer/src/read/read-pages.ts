import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Outcome, Rejection } from "../outcome.ts";
import { decodeText } from "./decode-text.ts";
import type { SourceFile } from "./list-files.ts";
import { toMediaType } from "./media-type.ts";
import { parseRecord } from "./parse-record.ts";
import type { RawPage } from "./raw-page.ts";

/** A single page larger than this is no article; it would only cost memory. Files of many records have no limit. */
const LARGEST_PAGE_BYTES = 32 * 1024 * 1024;

/**
 * Reads pages from files, one after the other: what cannot be read becomes a rejection and the run goes on.
 */
export async function* readPages(
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
): AsyncGenerator<Outcome<RawPage>> {
  for await (const source of files) {
    if (/\.(jsonl|ndjson)$/i.test(source.path)) yield* readLines(source);
    else if (/\.json$/i.test(source.path)) yield* readJson(source);
    else yield await readPage(source);
  }
}

const rejected = (source: SourceFile, rejection: Rejection) =>
  ({ ok: false, file: source.path, rejection }) as const;

async function readText(source: SourceFile): Promise<Outcome<string>> {
  if (source.problem !== undefined)
    return rejected(source, { reason: "unreadable", cause: source.problem });
  if (source.bytes > LARGEST_PAGE_BYTES)
    return rejected(source, {
      reason: "too-large",
      bytes: source.bytes,
      limit: LARGEST_PAGE_BYTES,
    });
  try {
    const content = await decodeText(await readFile(source.file));
    if (content === null)
      return rejected(source, {
        reason: "binary",
        type: "application/octet-stream",
      });
    return content.trim() === ""
      ? rejected(source, { reason: "empty" })
      : { ok: true, value: content };
  } catch (cause) {
    return rejected(source, { reason: "unreadable", cause });
  }
}

async function readPage(source: SourceFile): Promise<Outcome<RawPage>> {
  const text = await readText(source);
  if (!text.ok) return text;
  const content = text.value;
  return {
    ok: true,
    value: {
      path: source.path,
      mediaType: toMediaType(content, source.path),
      content,
      title: null,
      url: null,
      date: null,
      source: null,
      crawlDate: null,
    },
  };
}

/** A JSON file holds one record or a list of them. */
async function* readJson(source: SourceFile): AsyncGenerator<Outcome<RawPage>> {
  const text = await readText(source);
  if (!text.ok) {
    yield text;
    return;
  }
  let records: unknown;
  try {
    records = JSON.parse(text.value);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : "not JSON";
    yield rejected(source, { reason: "malformed", format: "JSON", detail });
    return;
  }
  let line = 0;
  for (const record of Array.isArray(records) ? records : [records])
    yield parseRecord(JSON.stringify(record), source.path, ++line);
}

async function* readLines(
  source: SourceFile,
): AsyncGenerator<Outcome<RawPage>> {
  let line = 0;
  try {
    for await (const text of createInterface({
      input: createReadStream(source.file, "utf8"),
      crlfDelay: Infinity,
    })) {
      line += 1;
      const json = line === 1 ? text.replace(/^\ufeff/, "") : text;
      if (json.trim() !== "") yield parseRecord(json, source.path, line);
    }
  } catch (cause) {
    yield rejected(source, { reason: "unreadable", cause });
  }
}
