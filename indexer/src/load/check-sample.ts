import { isDeepStrictEqual } from "node:util";
import type { Meilisearch } from "meilisearch";
import { TaskError } from "../errors.ts";
import type { SearchDocument } from "../search-document.ts";

/** Documents read at a time: a long article's is some hundred kilobytes. */
const DOCUMENTS_AT_ONCE = 50;

/**
 * Reads documents from an index and compares them with what was sent.
 *
 * @throws TaskError naming the first that is missing or differs, and the field
 */
export async function checkSample(
  client: Meilisearch,
  uid: string,
  sent: readonly SearchDocument[],
): Promise<void> {
  for (let at = 0; at < sent.length; at += DOCUMENTS_AT_ONCE) {
    const part = sent.slice(at, at + DOCUMENTS_AT_ONCE);
    const { results } = await client.index(uid).getDocuments({
      ids: part.map(({ id }) => id),
      limit: part.length,
    });
    const held = new Map(
      results.map((document) => [String(document["id"]), document]),
    );
    for (const document of part) checkDocument(document, held.get(document.id));
  }
}

function checkDocument(
  document: SearchDocument,
  held: Readonly<Record<string, unknown>> | undefined,
): void {
  const fault = held === undefined ? "is missing" : toFault(document, held);
  if (fault !== null)
    throw new TaskError(
      `${document.path}: its article ${fault} in the new index (document ${document.id})`,
      "Run it again; the index that is being served is unchanged. If it happens again, check the disk that the engine writes to, and its memory.",
    );
}

/** The engine's own reading of a number may differ from ours in the last bit: 109 of 1,000 random ones did. */
const DIGITS = 12;

/** A value as it goes over the wire. */
const toWire = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === "number" ? Number(inner.toPrecision(DIGITS)) : inner,
    ) ?? "null",
  );

/** What is wrong with a document, in words; null where nothing is. */
function toFault(
  sent: SearchDocument,
  held: Readonly<Record<string, unknown>>,
): string | null {
  const ours = new Map(Object.entries(sent)),
    theirs = new Map(Object.entries(held));
  const other = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
    (field) =>
      !isDeepStrictEqual(toWire(ours.get(field)), toWire(theirs.get(field))),
  );
  return other.length === 0
    ? null
    : `is not the one that was sent (${other.join(", ")} differ${other.length === 1 ? "s" : ""})`;
}
