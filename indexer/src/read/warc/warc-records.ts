import type { AsyncIterReader } from "warcio";
import type { Rejection } from "../../outcome.ts";
import type { ByteStream } from "../byte-stream.ts";
import {
  isBlank,
  LONGEST_LINE_BYTES,
  readHeaders,
  type HeaderBlock,
} from "./read-headers.ts";
import { RewindableSource } from "./rewindable-source.ts";

/** A record of a web archive. */
export interface ArchiveRecord {
  /** 1-based place in the archive. */
  readonly number: number;
  readonly header: HeaderBlock["header"];
  /** What was archived; only its start where it is larger than the limit. */
  readonly block: Uint8Array;
  /** The whole block's size in bytes. */
  readonly length: number;
}

/** A place in an archive where there should be a record and is none that can be used. */
export interface ArchiveFault {
  readonly number: number;
  readonly header: HeaderBlock["header"] | null;
  readonly rejection: Rejection;
}

/** How much is kept of a block that is too large: enough for its HTTP headers. */
const START_BYTES = 64 * 1024;

/**
 * Blocks that run into the next record are looked through for its start so often. Each is read again from there; an
 * archive where more are wrong is none.
 */
const MOST_REWINDS = 100;

const RECORD_LINE = /WARC\/\d\.\d+\s*$/; // `WARC/1.0`
const RECORD_START = /WARC\/\d\.\d+\r?\n(?:[A-Za-z-]+:|$)/; // `WARC/1.0␍␊WARC-Type:`

const malformed = (detail: string): Rejection => ({
  reason: "malformed",
  format: "WARC",
  detail,
});

/**
 * Reads the records of a web archive (WARC 1.0 or 1.1, unpacked), and goes on behind faulty ones: with the next line
 * that starts a record, be it within a block whose Content-Length is too large.
 *
 * warcio's own loop over records is not used: 2.4.11 waits for ever at the end of an archive that was cut, takes
 * garbage for headers, and says nothing of a wrong Content-Length but on the console.
 */
export async function* readRecords(
  stream: ByteStream,
  limit: number,
): AsyncGenerator<ArchiveRecord | ArchiveFault> {
  const source = new RewindableSource(stream);
  let reader = source.toReader(),
    number = 0,
    rewinds = 0,
    isLost = false,
    line = await readLine(reader);
  while (line !== null) {
    const start = isBlank(line) ? 0 : findStart(line);
    // Named once, however long it is.
    if (start !== 0 && !isLost)
      yield {
        number: number + 1,
        header: null,
        rejection: malformed("bytes that belong to no record"),
      };
    isLost ||= start !== 0;
    if (isBlank(line) || start < 0) {
      line = await readLine(reader);
      continue;
    }
    number += 1;
    const record = await readRecord(reader, line.subarray(start), limit);
    line = await readLine(reader);
    isLost = "rejection" in record || !endsWell(record, line);
    if ("rejection" in record) yield { ...record, number };
    else if (!isLost) yield { ...record, number };
    else {
      const read = Buffer.concat([
        record.block,
        ...(line === null ? [] : [line]),
      ]);
      const next = RECORD_START.exec(toLatin1(read));
      const canRewind = next !== null && rewinds < MOST_REWINDS;
      const isCut = line === null && !canRewind;
      yield { ...record, number, rejection: toFault(record.length, isCut) };
      if (!canRewind) continue;
      rewinds += 1;
      reader = await source.rewind(reader, read.subarray(next.index));
      line = await readLine(reader);
    }
  }
}

/** One letter a byte, so that places in it are places in the bytes. */
const toLatin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

const readLine = (reader: AsyncIterReader) =>
  reader.readlineRaw(LONGEST_LINE_BYTES);

/** Where in a line a record starts: at its start, or behind what a crawler left when it broke off; -1 where none does. */
function findStart(line: Uint8Array): number {
  const end = toLatin1(line.subarray(-16));
  const found = RECORD_LINE.exec(end);
  return found === null ? -1 : line.length - end.length + found.index;
}

/** Reads headers and block of the record that a line starts. */
async function readRecord(
  reader: AsyncIterReader,
  line: Uint8Array,
  limit: number,
): Promise<
  | (Omit<ArchiveRecord, "number"> & { readonly isWhole: boolean })
  | Omit<ArchiveFault, "number">
> {
  const headers = await readHeaders(reader, line);
  if (headers === null)
    return { header: null, rejection: malformed("headers without an end") };
  const { header } = headers;
  const value = header("Content-Length") ?? "";
  if (!/^\d{1,15}$/.test(value))
    return { header, rejection: malformed("no Content-Length") };
  const length = Number(value);
  const held = length > limit ? Math.min(length, START_BYTES) : length;
  const block = await reader.readSize(held);
  // Passing over it would pass over every record that a wrong length takes in.
  const isWrong = held < length && RECORD_START.test(toLatin1(block));
  const skipped = isWrong ? 0 : await reader.skipSize(length - held);
  return { header, block, length, isWhole: block.length + skipped === length };
}

/** Whether a block is all there and nothing of it follows. */
const endsWell = (
  { isWhole }: { readonly isWhole: boolean },
  next: Uint8Array | null,
) => isWhole && (next === null || isBlank(next) || findStart(next) === 0);

const toFault = (length: number, isCut: boolean): Rejection =>
  isCut
    ? {
        reason: "truncated",
        format: "WARC",
        detail: `${length} bytes were to come`,
      }
    : malformed(`Content-Length ${length} is not where the record ends`);
