import { hashText, mixHash } from "./text-hash.ts";

/**
 * Facts that are kept of a text: those with the least hashes. Kept by hash, two long texts keep the same ones where they
 * have the same.
 */
export const MOST_FACTS = 64;

// `Lavrov` `Außenministerin` `3,500` `1-1/2` `2024`: names, also of things, and numbers
const FACT = /\p{Lu}[\p{L}\p{M}'’-]+|\d(?:[\d.,/]*\d)?/gu;
// `7` `31`: a dateline's day differs in every version
const DAY_NUMBER = /^(?:\d|[12]\d|3[01])$/;
const CAPITAL = /\p{Lu}/gu;

/** Share of capitals below which a text has none: German has 6 %, English 3, Russian 2.5. */
const FEWEST_CAPITALS = 0.01;

/**
 * A text's names and numbers, as ascending hashes: what a report tells of, where the sentences around it are an agency's
 * stock. Null where the script has no capitals to tell names by.
 */
export function findFacts(text: string): Uint32Array | null {
  const capitals = text.match(CAPITAL)?.length ?? 0;
  if (capitals < text.length * FEWEST_CAPITALS) return null;
  const facts = new Set<number>();
  for (const [fact] of text.matchAll(FACT))
    if (!DAY_NUMBER.test(fact))
      facts.add(mixHash(hashText(fact.toLowerCase()), 0));
  return Uint32Array.from(facts).sort().slice(0, MOST_FACTS);
}

/** Facts that a version may lose and get others instead: a name spelled otherwise, a number corrected. */
const FEW_CHANGED = 1;
/** The same as a share of all facts, for long texts. */
const SHARE_CHANGED = 0.05;

/**
 * Whether two texts tell of different things: either has names or numbers that the other has not. A version that only
 * adds some, or drops some, does not count.
 *
 * @param a ascending hashes, as `findFacts` gives them
 */
export function haveOtherFacts(a: Uint32Array, b: Uint32Array): boolean {
  const last = Math.min(lastKept(a), lastKept(b));
  const mine = a.filter((fact) => fact <= last),
    theirs = b.filter((fact) => fact <= last);
  const changed = Math.min(countMissing(mine, b), countMissing(theirs, a));
  const all = Math.min(mine.length, theirs.length);
  return changed > Math.max(FEW_CHANGED, all * SHARE_CHANGED);
}

/** Up to here nothing was left out. */
const lastKept = (facts: Uint32Array) =>
  facts.length < MOST_FACTS ? Infinity : (facts.at(-1) ?? Infinity);

function countMissing(facts: Uint32Array, others: Uint32Array): number {
  const there = new Set(others);
  return facts.filter((fact) => !there.has(fact)).length;
}

const BYTES = 4;

/** Writes facts as text, 344 letters at most: base64 of the hashes, low byte first. */
export function writeFacts(facts: Uint32Array): string {
  const bytes = Buffer.alloc(facts.length * BYTES);
  for (const [at, fact] of facts.entries())
    bytes.writeUInt32LE(fact, at * BYTES);
  return bytes.toString("base64");
}

/** Reads facts that `writeFacts` wrote. */
export function parseFacts(text: string): Uint32Array {
  const bytes = Buffer.from(text, "base64");
  return Uint32Array.from(
    { length: Math.floor(bytes.length / BYTES) },
    (_, at) => bytes.readUInt32LE(at * BYTES),
  );
}
