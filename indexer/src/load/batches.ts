import type { SearchDocument } from "../search-document.ts";

/** NDJSON lines and how many they are. */
export interface Batch {
  readonly lines: string;
  readonly count: number;
}

/** Far below the engine's 100 MB limit even where every letter takes four bytes. */
const BATCH_CHARS = 12_000_000;

/** Groups documents into NDJSON payloads, in their order; none is empty. */
export async function* batches(
  documents: AsyncIterable<SearchDocument>,
  maxChars = BATCH_CHARS,
): AsyncGenerator<Batch> {
  let lines: string[] = [],
    chars = 0;
  for await (const document of documents) {
    const line = JSON.stringify(document);
    if (lines.length > 0 && chars + line.length > maxChars) {
      yield { lines: lines.join("\n"), count: lines.length };
      lines = [];
      chars = 0;
    }
    lines.push(line);
    chars += line.length;
  }
  if (lines.length > 0) yield { lines: lines.join("\n"), count: lines.length };
}
