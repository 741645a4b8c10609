import type { Outcome, Rejection } from "../../outcome.ts";
import { findBinaryType } from "../binary-type.ts";
import type { ByteStream } from "../byte-stream.ts";
import { decodeText } from "../decode-text.ts";
import { toMediaType } from "../media-type.ts";
import type { RawPage } from "../raw-page.ts";
import { toShownName } from "../../shown-text.ts";
import { decodeBody, parseResponse } from "./http-response.ts";
import { readRecords, type ArchiveRecord } from "./warc-records.ts";

/** Where an archive stands, and what its pages may be. */
export interface WarcOptions {
  /** The file's name. */
  readonly path: string;
  /** The largest page, in bytes. */
  readonly limit: number;
}

/** What a record holds, as far as it may be a page. */
interface Payload {
  /** Without parameters, lower case; "" where nobody says. */
  readonly type: string;
  readonly charset: string | null;
  /** Null where it is too large. */
  readonly content: Uint8Array | null;
}

const HTML_TYPES = new Set(["text/html", "application/xhtml+xml"]);
/** Said of anything: here the content decides. */
const VAGUE_TYPES = new Set(["", "text/plain", "application/octet-stream"]);

const CHARSET = /;\s*charset\s*=\s*["']?([^\s;"']+)/i; // `text/html; charset=utf-8`

/**
 * Reads the pages of a web archive: HTML that was answered with status 200, and texts made of such (Common Crawl's WET).
 * Everything else that a crawl fetches – requests, pictures, robots.txt, redirects – is passed over without a word.
 */
export async function* readWarc(
  stream: ByteStream,
  { path, limit }: WarcOptions,
): AsyncGenerator<Outcome<RawPage>> {
  let records = 0,
    found = 0;
  for await (const record of readRecords(stream, limit)) {
    records = record.number;
    const name = `${path}#${toName(record)}`;
    const outcome =
      "rejection" in record
        ? reject(name, record.rejection)
        : await readRecord(record, name, limit);
    if (outcome === null) continue;
    found += 1;
    yield outcome;
  }
  if (found === 0) yield reject(path, { reason: "no-pages", records });
}

const reject = (file: string, rejection: Rejection) =>
  ({ ok: false, file, rejection }) as const;

type Named = Pick<ArchiveRecord, "number"> & {
  readonly header: ArchiveRecord["header"] | null;
};

// wget writes `<https://…>`
const toAddress = ({ header }: Named) =>
  header?.("WARC-Target-URI")?.replace(/^<|>$/g, "") ?? null;

const toName = (record: Named) =>
  toShownName(
    toAddress(record) ??
      record.header?.("WARC-Record-ID")?.replace(/^<urn:uuid:|>$/g, "") ??
      String(record.number),
  );

/** The page in a record; null where it holds none. */
async function readRecord(
  record: ArchiveRecord,
  name: string,
  limit: number,
): Promise<Outcome<RawPage> | null> {
  const payload = await readPayload(record, limit);
  if (payload === null) return null;
  const { charset, content: bytes, type } = payload;
  const isHtml = HTML_TYPES.has(type);
  if (bytes === null)
    return isHtml ? rejectTooLarge(name, record, limit) : null;
  if (!isHtml && !VAGUE_TYPES.has(type)) return null;
  const content = await decodeText(bytes, { charset });
  if (content === null) return isHtml ? rejectBinary(name, bytes) : null;
  const isText =
    record.header("WARC-Type") === "conversion" && type === "text/plain";
  const mediaType = isHtml ? "text/html" : toMediaType(content, "");
  if (mediaType !== "text/html" && !isText) return null;
  if (content.trim() === "") return reject(name, { reason: "empty" });
  return {
    ok: true,
    value: {
      path: name,
      mediaType,
      content,
      title: null,
      url: toAddress(record),
      date: null,
      source: null,
      crawlDate: record.header("WARC-Date"),
    },
  };
}

const rejectTooLarge = (
  name: string,
  { length }: ArchiveRecord,
  limit: number,
) =>
  reject(name, {
    reason: length > limit ? "too-large" : "too-large-unpacked",
    bytes: length,
    limit,
  });

const rejectBinary = async (name: string, bytes: Uint8Array) =>
  reject(name, {
    reason: "binary",
    type: (await findBinaryType(bytes)) ?? "application/octet-stream",
  });

async function readPayload(
  record: ArchiveRecord,
  limit: number,
): Promise<Payload | null> {
  const { header, block, length } = record;
  const isCut = length > limit;
  switch (header("WARC-Type")) {
    case "response": {
      const response = await parseResponse(block);
      // Answers to DNS, and pages that were not found.
      if (response?.status !== 200 || isRobots(record)) return null;
      return {
        ...toType(response.header("Content-Type")),
        content: isCut ? null : await decodeBody(response, limit),
      };
    }
    case "resource":
    case "conversion":
      return {
        ...toType(header("Content-Type")),
        content: isCut ? null : block,
      };
    default:
      return null;
  }
}

const toType = (value: string | null) => ({
  type: (value ?? "").replace(/;[^]*/, "").trim().toLowerCase(),
  charset: CHARSET.exec(value ?? "")?.[1] ?? null,
});

const isRobots = (record: Named) =>
  /^https?:\/\/[^/]+\/robots\.txt$/i.test(toAddress(record) ?? "");
