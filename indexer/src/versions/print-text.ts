import { toDigest } from "../learn/digest.ts";
import { findFacts, writeFacts } from "./find-facts.ts";
import { findShingles, toTokens } from "./find-shingles.ts";
import { toSignature, writeSignature } from "./signature.ts";

/** What is kept of a text to find its versions by. */
export interface TextPrint {
  /** Says what the text is, word for word. */
  readonly digest: number;
  /** As `writeSignature` writes it; null for a text of a few words. */
  readonly signature: string | null;
  /** As `writeFacts` writes them; null where the script does not tell names. */
  readonly facts: string | null;
  readonly words: number;
}

/** Shingles that a text must have to be like another and not the same: by fewer, chance and stock phrases decide. */
const FEWEST_SHINGLES = 20;

/** Takes a text's print: a kilobyte at most, whatever the text's length. */
export function printText(text: string): TextPrint {
  const tokens = toTokens(text);
  const facts = findFacts(text);
  const shingles = findShingles(tokens);
  const signature =
    shingles.size < FEWEST_SHINGLES ? null : toSignature(shingles);
  return {
    digest: toDigest(tokens.join(" ")),
    signature: signature === null ? null : writeSignature(signature),
    facts: facts === null ? null : writeFacts(facts),
    words: tokens.length,
  };
}
