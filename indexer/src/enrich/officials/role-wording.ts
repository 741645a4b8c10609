import {
  gapBefore,
  isKind,
  isSentenceStart,
  type Clause,
  type Piece,
} from "./clause.ts";
import { isGivenNameToo } from "./cased-name.ts";
import type { Grammar } from "./grammar.ts";

/** What runs up to an office's words: pieces without a break. */
export interface LeftWording {
  readonly pieces: readonly Piece[];
  /** The token where the wording starts. */
  readonly at: number;
  /** Whether the pieces are part of another name: Air Canada. */
  readonly isBroken: boolean;
}

/** What follows an office's words and belongs to them. */
export interface RightWording {
  readonly pieces: readonly Piece[];
  /** The token where a name may start. */
  readonly at: number;
  /** Whether a name may start there. */
  readonly isOpen: boolean;
  /** Whether a preposition stands before it: посол на Южном Кавказе Питер Семнеби. */
  readonly isLinked: boolean;
  /** Words in small letters among the pieces. */
  readonly words: number;
  /** Whether a comma stands before it. */
  readonly hasComma: boolean;
  /** Whether the wording ends there, as an apposition does: with a comma or a full stop. */
  readonly isClosed: boolean;
}

// Between the words of one office: `foreign minister` `US-Außenminister` `Japan’s`
const WITHIN = /^(?:[^\S\n]{1,2}|\n|[-‐‑]|['’])$/u;
// `Sen. ` `Lt. `: a full stop that ends no sentence
const ABBREVIATED =
  /^(?:Sen|Rep|Gov|Lt|Gen|Adm|Col|Maj|Dr|Mr|Mrs|Ms|Prof|Hon|Rev|Sr|Sra|Mme|Abg|Brig|Vice|г|д|и|о|им|ред)$/iu;
const COMMA = /^\s?,\s$/u;
const CLOSING = /^\s?[,.;:)»”"–—]/u;
const CAPITAL = /^\p{Lu}/u;
// `GM Canada president`
const ACRONYM = /^\p{Lu}{2,4}$/u;
const WORD = /^\p{Ll}[\p{Ll}\p{M}]+$/u;
// `and`: two offices, or two persons
const AND = /^(?:and|und|et|y|e|и|và|sowie|или|or|oder|ou)$/u;

/** Goes from an office back over the pieces that run up to it. */
export function leftOf(
  clause: Clause,
  role: Piece,
  { hasNamesBefore }: Grammar,
): LeftWording {
  const pieces: Piece[] = [];
  let at = role.from;
  for (;;) {
    const piece = clause.endingAt.get(at);
    if (
      piece === undefined ||
      isKind(piece.senses, "role") ||
      isStop(piece) ||
      (!hasNamesBefore && piece.country !== null && !piece.isAdjective) ||
      AND.test(clause.tokens[piece.from]?.text ?? "") ||
      !isWithin(clause, at, gapBefore(clause, at))
    )
      break;
    pieces.unshift(piece);
    at = piece.from;
  }
  return { pieces, at, isBroken: isBroken(clause, at) };
}

/** A word that is a stop and nothing else: "Energy" is a domain as well. */
const isStop = ({ senses }: Piece) =>
  senses.length > 0 && senses.every(({ kind }) => kind === "stop");

/** `Air | Canada President`: a capital before the pieces means that they are part of another name. */
function isBroken(clause: Clause, at: number): boolean {
  const before = clause.tokens[at - 1];
  return (
    before !== undefined &&
    CAPITAL.test(before.text) &&
    WITHIN.test(gapBefore(clause, at)) &&
    (!isSentenceStart(clause, at - 1) || ACRONYM.test(before.text))
  );
}

/** Whether the words left and right of a gap may belong to one office. */
const isWithin = ({ tokens }: Clause, at: number, gap: string): boolean =>
  WITHIN.test(gap) ||
  (/^\.\s$/u.test(gap) && ABBREVIATED.test(tokens[at - 1]?.text ?? ""));

/** Goes from an office over what belongs to it (of Finance, РФ, for Trade) to where a name may start. */
export function rightOf(
  clause: Clause,
  role: Piece,
  grammar: Grammar,
): RightWording {
  const pieces: Piece[] = [];
  let at = role.to,
    words = 0,
    allWords = 0,
    isLinked = false;
  for (;;) {
    const behind = afterParenthesis(clause, at);
    const gap =
      behind === null
        ? gapBefore(clause, at)
        : gapBefore(clause, behind).replace(/^\)/u, "");
    at = behind ?? at;
    const end = {
      pieces,
      at,
      isLinked,
      words: allWords,
      isOpen: false,
      hasComma: false,
      isClosed: false,
    };
    if (COMMA.test(gap))
      return {
        ...end,
        at: overHonorifics(clause, at),
        isOpen: true,
        hasComma: true,
        isClosed: true,
      };
    // `Premier-League`: the office is part of another word.
    const isGlued =
      at === role.to && /^[-‐‑]$/u.test(gap) && !isModifier(clause, at);
    if (isGlued || !isWithin(clause, at, gap))
      return { ...end, isClosed: gap === "" || CLOSING.test(gap) };
    const piece = clause.startingAt.get(at),
      text = clause.tokens[at]?.text ?? "";
    if (
      piece !== undefined &&
      belongs(piece, grammar) &&
      (isLinked || !isFiller(piece)) &&
      !(AND.test(text) && isBeforeOther(clause, piece.to)) &&
      !(grammar.hasLinks && !isLinked && isGivenNameToo(clause, piece))
    ) {
      pieces.push(piece);
      isLinked = isKind(piece.senses, "link");
      words = isLinked ? 0 : words;
      at = piece.to;
    } else if (isOwnWord(text, grammar, isLinked || words > 0, words)) {
      words += 1;
      allWords += 1;
      isLinked = false;
      at += 1;
    } else return { ...end, isOpen: !isLinked || !grammar.hasLinks };
  }
}

const belongs = ({ senses, country }: Piece, { isNested }: Grammar) =>
  country !== null ||
  senses.some(
    ({ kind }) =>
      kind !== "stop" &&
      kind !== "thing-behind" &&
      kind !== "thing-before" &&
      (kind !== "role" || isNested),
  );

/** Whether another office or a name starts here. */
const isBeforeOther = ({ startingAt, tokens }: Clause, at: number) =>
  isKind(startingAt.get(at)?.senses ?? [], "role") ||
  (!startingAt.has(at) && CAPITAL.test(tokens[at]?.text ?? ""));

const isModifier = ({ startingAt }: Clause, at: number) =>
  isKind(startingAt.get(at)?.senses ?? [], "modifier");

/** `der deutsche Kanzler die`: words that only stand before an office, or behind a link. */
const isFiller = ({ senses }: Piece) =>
  senses.length > 0 &&
  senses.every((sense) => sense.kind === "modifier" && sense.modifier === "");

// Russian verbs: `заявил` `сообщает` `встретиться`
const RUSSIAN_VERB =
  /(?:[аеиоуыя]л(?:а|о|ся|ась|ось|ись)?|[аеиуяю]т(?:ся)?|[аеиуыя]ть(?:ся)?)$/u;
const RUSSIAN_PREPOSITION = /^(?:с|со|к|ко|из|от|у|о|об|за|что|как|не|а|но)$/u;

/** Whether a word in small letters may stand between an office and the name. */
function isOwnWord(
  text: string,
  { mostWords, hasGenitives }: Grammar,
  isLinked: boolean,
  words: number,
): boolean {
  if (words >= mostWords || !(WORD.test(text) || text === "в")) return false;
  return hasGenitives
    ? !RUSSIAN_VERB.test(text) && !RUSSIAN_PREPOSITION.test(text)
    : isLinked;
}

function overHonorifics(clause: Clause, from: number): number {
  let at = from;
  for (;;) {
    const piece = clause.startingAt.get(at);
    if (piece === undefined || !isKind(piece.senses, "honorific")) return at;
    at = piece.to;
  }
}

/** The token behind `(IBC)`, when one opens before a token. */
function afterParenthesis(clause: Clause, at: number): number | null {
  if (!/^\s?\($/u.test(gapBefore(clause, at))) return null;
  for (let to = at + 1; to <= at + 4; to += 1)
    if (gapBefore(clause, to).startsWith(")")) return to;
  return null;
}
