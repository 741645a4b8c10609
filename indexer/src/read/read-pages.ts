import type { Outcome, Rejection } from "../outcome.ts";
import type { SourceFile } from "./list-files.ts";
import type { RawPage } from "./raw-page.ts";
import { NotAFileError, readSource } from "./read-source.ts";
import { readStream, type StreamOptions } from "./read-stream.ts";

/**
 * Reads pages from files, one after the other: what cannot be read becomes a rejection and the run goes on. Memory
 * holds one page at a time, whatever the size of a file.
 */
export async function* readPages(
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  options: StreamOptions = {},
): AsyncGenerator<Outcome<RawPage>> {
  for await (const source of files) {
    if (source.problem !== undefined) {
      yield rejected(source, { reason: "unreadable", cause: source.problem });
      continue;
    }
    try {
      yield* readFile(source, options);
    } catch (cause) {
      yield rejected(source, toRejection(cause));
    }
  }
}

const rejected = (source: SourceFile, rejection: Rejection) =>
  ({ ok: false, file: source.path, rejection }) as const;

async function* readFile(
  source: SourceFile,
  options: StreamOptions,
): AsyncGenerator<Outcome<RawPage>> {
  const bytes = readSource(source);
  try {
    yield* readStream(bytes, source, options);
  } finally {
    // What was rejected by its first bytes is still open.
    await bytes.return(null);
  }
}

/** What broke off the reading of a file: zlib's errors, the system's, or a fault of ours. */
function toRejection(cause: unknown): Rejection {
  if (cause instanceof NotAFileError)
    return { reason: "not-a-file", kind: cause.kind };
  const code =
    cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const detail = cause instanceof Error ? cause.message : code;
  if (code === "Z_BUF_ERROR")
    return { reason: "truncated", format: "gzip", detail };
  if (code.startsWith("Z_"))
    return { reason: "malformed", format: "gzip", detail };
  return code === ""
    ? { reason: "failed", cause }
    : { reason: "unreadable", cause };
}
