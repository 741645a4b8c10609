/** Formats that are text to a program, and no article to a reader. */
const DOCUMENTS: readonly (readonly [start: string, type: string])[] = [
  ["%PDF-", "application/pdf"],
  ["{\\rtf", "application/rtf"],
  ["%!PS", "application/postscript"],
];

/** How many bytes are looked at: control characters stand at the start of every binary format. */
const SAMPLE_BYTES = 4096;

/**
 * Tells what bytes are that are no text: pictures, archives, databases, office documents, by what they hold whatever
 * their name. Text in UTF-16 has to be converted before.
 *
 * @returns a media type, "application/octet-stream" where it is none that is known; null for text
 */
export async function findBinaryType(
  bytes: Uint8Array,
): Promise<string | null> {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const start = Buffer.from(sample.subarray(0, 8)).toString("latin1");
  const document = DOCUMENTS.find(([prefix]) => start.startsWith(prefix));
  if (document !== undefined) return document[1];
  if (!hasControls(sample)) return null;
  // Loaded when it is needed: a corpus of clean UTF-8 never asks.
  const { detect } = await import("jschardet");
  const { mimeType } = detect(sample);
  return mimeType === null || mimeType.startsWith("text/")
    ? "application/octet-stream"
    : mimeType;
}

/** NUL and most control characters stand in pictures, archives and programs, and in no text. */
function hasControls(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (
      byte < 32 &&
      byte !== 9 &&
      byte !== 10 &&
      byte !== 12 &&
      byte !== 13 &&
      byte !== 27
    )
      controls += 1;
  }
  return controls > sample.length / 50;
}
