import {
  isThing,
  readNameFrom,
  readNameUpTo,
  type NameRun,
} from "./cased-name.ts";
import { gapBefore, isKind, type Clause, type Piece } from "./clause.ts";
import { isDefinite } from "./definite-office.ts";
import type { Grammar } from "./grammar.ts";
import type { UnnamedRole } from "./named-role.ts";
import {
  evidenceOf,
  heldOf,
  modifiersOf,
  servedBy,
  type Evidence,
} from "./role-evidence.ts";
import {
  leftOf,
  rightOf,
  type LeftWording,
  type RightWording,
} from "./role-wording.ts";

/** An office as worded in the text, with the name beside it. */
export interface RolePhrase extends UnnamedRole {
  /** As the lexicon has them, for the case that they stand in. */
  readonly lemma: string;
  readonly name: NameRun | null;
  readonly isNameFirst: boolean;
}

/** Finds the wordings of offices in a text, each with the name before or behind it. */
export function findRolePhrases(
  clause: Clause,
  grammar: Grammar,
): RolePhrase[] {
  const phrases: RolePhrase[] = [];
  let behind = 0;
  for (const piece of clause.pieces) {
    if (piece.from < behind || !isKind(piece.senses, "role")) continue;
    const left = leftOf(clause, piece, grammar),
      right = rightOf(clause, piece, grammar);
    const beside = evidenceOf(known(left), right.pieces);
    const evidence =
      heldOf(piece, beside) !== null || !right.isOpen
        ? beside
        : evidenceBehindName(clause, left, right, grammar);
    const sense = heldOf(piece, evidence);
    if (sense === null) continue;
    const before =
      right.isClosed && (right.hasComma || !right.isOpen)
        ? nameBefore(clause, left.at, grammar)
        : null;
    const after =
      before === null && right.isOpen
        ? nameAfter(clause, right, grammar)
        : null;
    phrases.push({
      office: officeOf(sense.role, [...left.pieces, ...right.pieces]),
      lemma: sense.words,
      modifiers: modifiersOf([...left.pieces, ...right.pieces]),
      country: servedBy(sense, evidence, clause),
      from: piece.from,
      to: piece.to,
      name: before ?? after,
      isDefinite:
        grammar.hasHolders &&
        isSingular(clause, piece, sense.words) &&
        isDefinite(clause, piece, left, right, grammar),
      isNameFirst: before !== null,
    });
    behind = after?.to ?? piece.to;
  }
  return phrases;
}

/** `trade ministers`, `die Präsidenten`: an ending that the listed words do not have. */
function isSingular(
  { tokens }: Clause,
  { from, to }: Piece,
  words: string,
): boolean {
  const last = tokens[to - 1]?.text ?? "",
    article = tokens[from - 1]?.text.toLowerCase();
  if (/\p{sc=Cyrillic}[ыи]$/u.test(last) && !/[ыи]$/u.test(words)) return false;
  if (article === "die") return last.endsWith("in");
  return !/[^s]s$/u.test(last) || words.endsWith("s") || article === "des";
}

// `of Nigeria` `de Guinée` behind a name
const OF = /^(?:of|de|du|del|von|aus|des|der)$/u;

/** `Vice President Yemi Osinbajo of Nigeria`: what the name is followed by counts as well. */
function evidenceBehindName(
  clause: Clause,
  left: LeftWording,
  right: RightWording,
  { mostParts }: Grammar,
): Evidence {
  const run = readNameFrom(clause, right.at, mostParts);
  const of = run === null ? undefined : clause.startingAt.get(run.to);
  const isOf =
    of !== undefined &&
    OF.test((clause.tokens[of.from]?.text ?? "").toLowerCase()) &&
    gapBefore(clause, of.from) === " ";
  const state = isOf ? clause.startingAt.get(of.to) : undefined;
  return evidenceOf(
    known(left),
    state === undefined ? right.pieces : [...right.pieces, state],
  );
}

/** The pieces before an office that are not part of another name. */
const known = ({ pieces, isBroken }: LeftWording) => (isBroken ? [] : pieces);

/** A minister's office by what the words beside it tell: ministre français des Affaires étrangères. */
const officeOf = (office: string, pieces: readonly Piece[]): string =>
  office !== "minister"
    ? office
    : (pieces
        .flatMap(({ senses }) => senses)
        .flatMap((sense) =>
          sense.kind === "domain" && sense.role !== null ? [sense.role] : [],
        )[0] ?? office);

// Behind a name that a comma opened: `the minister, Sergey Lavrov, said`
const CLOSED = /^\s?[,.;:)(»”"]/u;

/** `Außenminister Sergej Lawrow`; behind a comma, the name must be closed by another. */
function nameAfter(
  clause: Clause,
  { at, hasComma, isLinked, pieces }: RightWording,
  grammar: Grammar,
): NameRun | null {
  if (!hasComma && isInsidePhrase(clause, at, pieces, grammar)) return null;
  const { mostParts, hasLinks } = grammar;
  const read = readNameFrom(clause, at, mostParts);
  const run =
    read === null || hasLinks || hasComma
      ? read
      : behindPlace(clause, read, isLinked);
  if (run === null || isThing(clause, run)) return null;
  const gap = gapBefore(clause, run.to);
  return !hasComma || (run.parts > 1 && (gap === "" || CLOSED.test(gap)))
    ? run
    : null;
}

// `a las` in front of a capital: another thing, not a name
const ARTICLE = /^(?:el|la|los|las|le|les|the)$/u;

/**
 * Whether what comes next still belongs to what the office is of: `president of the Turkish | Red Crescent`, `diputados a
 * las | Asambleas Populares`.
 */
const isInsidePhrase = (
  { tokens }: Clause,
  at: number,
  pieces: readonly Piece[],
  { hasNamesBefore }: Grammar,
): boolean =>
  ARTICLE.test(tokens[at - 1]?.text ?? "") ||
  (hasNamesBefore &&
    (pieces.at(-1)?.isAdjective ?? false) &&
    pieces.some(({ senses }) => isKind(senses, "link")));

/** `мэр Урюпинска | Иван Иванов`, `посол на Южном Кавказе | Питер Семнеби`: places that no list holds. */
function behindPlace(
  { tokens, givenNames }: Clause,
  run: NameRun,
  isLinked: boolean,
): NameRun | null {
  const isGiven = (at: number) => givenNames.has(tokens[at]?.key ?? "");
  if (isGiven(run.from) || run.to - run.from !== run.parts)
    return isLinked ? null : run;
  for (let from = run.from + 1; from < run.to - 1; from += 1)
    if (isGiven(from)) return { from, to: run.to, parts: run.to - from };
  return isLinked ? null : run;
}

// `, ` or ` (SPD), ` between a name and its apposition
const APPOSITION = /^\s?(?:\([^()]{1,30}\)\s?)?,\s$/u;
// `In Baton Rouge, governor of Louisiana`: a place, not a person
const PLACE = /^(?:in|at|near|outside|à|en|bei|aus|в|на|tại|ở)$/iu;

/** The name that an apposition follows: `Sergej Lawrow, russischer Außenminister`. */
function nameBefore(
  clause: Clause,
  at: number,
  { mostParts }: Grammar,
): NameRun | null {
  const open = overParenthesis(clause, at);
  if (open === null) return null;
  const run = readNameUpTo(clause, open, mostParts);
  return run === null ||
    run.parts < 2 ||
    isThing(clause, run) ||
    PLACE.test(clause.tokens[run.from - 1]?.text ?? "")
    ? null
    : run;
}

/** The token where a name before an apposition ends: before the comma, and before a party in brackets. */
function overParenthesis(clause: Clause, at: number): number | null {
  const gap = gapBefore(clause, at);
  if (/^\s?,\s$/u.test(gap)) return at;
  if (!/^\),?\s$/u.test(gap)) return null;
  for (let to = at - 1; to > at - 6; to -= 1)
    if (gapBefore(clause, to).endsWith("("))
      return APPOSITION.test(
        clause.text.slice(
          clause.tokens[to - 1]?.end ?? 0,
          clause.tokens[at]?.start,
        ),
      )
        ? to
        : null;
  return null;
}
