import type { Outcome, Rejection } from "../outcome.ts";
import type { ByteStream } from "./byte-stream.ts";
import { decodeText } from "./decode-text.ts";
import { parseRecord } from "./parse-record.ts";
import type { RawPage } from "./raw-page.ts";
import { splitLines, type Line } from "./split-lines.ts";

/** Where lines stand, and what they may be. */
export interface LinesOptions {
  /** The file's name. */
  readonly path: string;
  /** The largest record, in bytes. */
  readonly limit: number;
}

/** Reads JSON Lines, a record a line, each in whatever encoding it is. A bad line costs that line. */
export async function* readLines(
  stream: ByteStream,
  { path, limit }: LinesOptions,
): AsyncGenerator<Outcome<RawPage>> {
  for await (const line of splitLines(stream, limit)) {
    const outcome = await readLine(line, path, limit);
    if (outcome !== null) yield outcome;
  }
}

async function readLine(
  { number, length, bytes }: Line,
  path: string,
  limit: number,
): Promise<Outcome<RawPage> | null> {
  const reject = (rejection: Rejection) =>
    ({ ok: false, file: `${path}#${number}`, rejection }) as const;
  if (bytes === null)
    return reject({ reason: "too-large", bytes: length, limit });
  const json = await decodeText(bytes);
  if (json === null)
    return reject({ reason: "binary", type: "application/octet-stream" });
  return json.trim() === "" ? null : parseRecord(json, path, number);
}
