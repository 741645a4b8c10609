import type { Token } from "../../knowledge/fold.ts";
import type { Official } from "../../knowledge/schema.ts";
import { gapBefore, isKind, isSentenceStart, type Clause } from "./clause.ts";
import type { Grammar } from "./grammar.ts";
import { fullNameStart } from "./middle-name.ts";
import { areOwnWords } from "./own-words.ts";
import { isTitleCase } from "./title-case.ts";

/** A place of a surname in the text. */
export interface NamePlace {
  readonly from: number;
  readonly to: number;
}

/** What tells a person's given name from other words. */
export interface NameHints {
  readonly grammar: Grammar;
  /** Words of names as they are written in the nominative. */
  readonly nominatives: ReadonlySet<string>;
  /** Folded surnames that come first: Kim, Nguyen. */
  readonly familyNames: ReadonlySet<string>;
}

const CAPITAL = /^\p{Lu}/u;
const LATIN_OR_CYRILLIC = /^[\p{sc=Latin}\p{sc=Cyrillic}]/u;
// Between the parts of one name: ` ` `-`
const JOINED = /^(?:\s|[-‐‑])$/u;

/**
 * Whether a surname in the text is part of somebody else's full name: Bernadette Chirac, Zhou Enlai, Kim Jong Thae.
 *
 * @param official the person whose surname it is
 */
export function isOtherName(
  clause: Clause,
  { from, to }: NamePlace,
  official: Official,
  hints: NameHints,
): boolean {
  const { tokens } = clause;
  if (!LATIN_OR_CYRILLIC.test(tokens[from]?.text ?? "")) return false;
  return (
    isBehindGivenName(clause, from, official, hints) ||
    (official.order === "family-first"
      ? isBeforeGivenName(clause, to, official, hints)
      : isGivenNameItself(clause, from, to, hints))
  );
}

/** Kim Jong | Thae: the second word is Kim Jong-un's as well, the third is not. */
const goesOnOtherwise = (clause: Clause, to: number, official: Official) =>
  JOINED.test(gapBefore(clause, to + 1)) &&
  CAPITAL.test(clause.tokens[to + 1]?.text ?? "") &&
  !clause.startingAt.has(to + 1) &&
  !areOwn(clause.tokens[to], clause.tokens[to + 1], official);

const areOwn = (
  first: Token | undefined,
  second: Token | undefined,
  official: Official,
) =>
  first !== undefined &&
  second !== undefined &&
  areOwnWords(first, second, official);

function isBehindGivenName(
  clause: Clause,
  from: number,
  official: Official,
  { grammar }: NameHints,
): boolean {
  const before = clause.tokens[from - 1];
  if (
    before === undefined ||
    !CAPITAL.test(before.text) ||
    before.text.length < 2 ||
    !JOINED.test(gapBefore(clause, from)) ||
    areOwn(before, clause.tokens[from], official) ||
    fullNameStart(clause, from, official) !== null
  )
    return false;
  if (clause.endingAt.has(from)) return false;
  if (clause.givenNames.has(before.key)) return true;
  return (
    !grammar.hasCapitalNouns &&
    !isTitleCase(clause, from) &&
    gapBefore(clause, from) !== "-" &&
    !isSentenceStart(clause, from - 1)
  );
}

// In English and German only in names: `Dilma de Casia Melo`
const PARTICLE = /^(?:de|dos|van|bin|ibn|del|della)$/u;

/** Kerry | Washington, Dilma | de Casia: the surname is a given name as well, and another surname follows. */
function isGivenNameItself(
  clause: Clause,
  from: number,
  to: number,
  { grammar }: NameHints,
): boolean {
  const { givenNames, tokens, startingAt } = clause;
  if (to - from !== 1 || gapBefore(clause, to) !== " ") return false;
  const isParticle =
    grammar.hasNamesBefore && PARTICLE.test(tokens[to]?.text ?? "");
  const behind = isParticle ? to + 1 : to;
  return (
    (isParticle || givenNames.has(tokens[from]?.key ?? "")) &&
    CAPITAL.test(tokens[behind]?.text ?? "") &&
    (startingAt.get(behind)?.senses.length ?? 0) === 0
  );
}

// `Chong` `Xiang`: given names of one syllable, where a German noun may follow a surname as well
const LONGEST_SYLLABLE = 6;

function isBeforeGivenName(
  clause: Clause,
  to: number,
  official: Official,
  { grammar }: NameHints,
): boolean {
  const behind = clause.tokens[to];
  if (
    behind === undefined ||
    !CAPITAL.test(behind.text) ||
    !/^\s$/u.test(gapBefore(clause, to)) ||
    (areOwn(clause.tokens[to - 1], behind, official) &&
      !goesOnOtherwise(clause, to, official)) ||
    (grammar.hasCapitalNouns && behind.text.length > LONGEST_SYLLABLE)
  )
    return false;
  const piece = clause.startingAt.get(to);
  return (
    piece === undefined ||
    (piece.country === null && isKind(piece.senses, "thing-behind"))
  );
}
