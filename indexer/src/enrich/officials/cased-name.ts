import { gapBefore, isKind, type Clause, type Piece } from "./clause.ts";

/** Tokens `from` to `to` that look like a person's name. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** Words between spaces: "Jean-Noël", "van der Bellen" counts one for each capital. */
  readonly parts: number;
}

const CAPITAL = /^\p{Lu}/u;
const INITIAL = /^\p{Lu}$/u;
// `NATO` `PTC`; a surname in capitals has more letters
const ACRONYM = /^\p{Lu}{2,4}$/u;
// `de` `van der` `bin` `аль` `фон`: small words inside a name
const PARTICLE =
  /^(?:d|l|de|da|di|do|dos|du|del|della|der|den|van|von|zu|bin|ibn|bint|al|el|ul|ur|as|ash|ad|az|an|la|le|las|los|y|ter|ten|af|ben|abu|ould|де|да|ди|дю|дос|фон|ван|дер|ден|бин|бен|ибн|аль|эль|ас|аш|ад|аз|ан|ар|оглы|уль|ур|и)$/u;
const HYPHEN = /^[-‐‑]$/;
const SPACE = /^(?:[^\S\n]{1,2}|\n)$/u;
// `O’Neill` `D'Amato` `N’Diaye` and, behind them, small letters: `Ma'ruf`
const APOSTROPHE = /^['’ʼ`]$/u;
const ELISION = /^(?:\p{Lu}|Mc|Mac|d|l)$/u;
const POSSESSIVE = /^(?:s|re|ve|ll|d|m|t)$/u;
// `Jr` `III`: no part of the value
const SUFFIX = /^(?:Jr|Sr|II|III|IV)$/u;

/** Longest name, in words between spaces: Andrés Manuel López Obrador. */
const MOST_PARTS = 4;

/** Reads the name that starts at a token; null where none does. */
export function readNameFrom(
  clause: Clause,
  from: number,
  mostParts = MOST_PARTS,
): NameRun | null {
  let to = from,
    parts = 0;
  while (to < clause.tokens.length) {
    const next = stepTo(clause, from, to, parts);
    if (next === null || parts + next.parts > mostParts) break;
    to = next.to;
    parts += next.parts;
  }
  return parts === 0 ? null : { from, to, parts };
}

/** Reads the name that ends before a token. */
export function readNameUpTo(
  clause: Clause,
  to: number,
  mostParts = MOST_PARTS,
): NameRun | null {
  // The longest run that reaches the token: names are read from their start.
  let best: NameRun | null = null;
  for (let from = to - 1; from >= 0 && to - from <= 2 * mostParts; from -= 1) {
    if (!CAPITAL.test(clause.tokens[from]?.text ?? "")) {
      if (!PARTICLE.test(clause.tokens[from]?.text ?? "")) break;
      continue;
    }
    const run = readNameFrom(clause, from, mostParts);
    if (run === null || run.to !== to) break;
    best = run;
  }
  return best;
}

/** The next part of a name whose parts before it are read; null where it ends. */
function stepTo(
  clause: Clause,
  from: number,
  at: number,
  parts: number,
): { readonly to: number; readonly parts: number } | null {
  const token = clause.tokens[at];
  if (token === undefined) return null;
  const gap = at === from ? "" : gapBefore(clause, at);
  const previous = clause.tokens[at - 1]?.text ?? "";
  if (at > from && isJoined(gap, previous, token.text))
    return isBarred(clause, at, true) ? null : { to: at + 1, parts: 0 };
  if (
    at > from &&
    !(SPACE.test(gap) || (INITIAL.test(previous) && /^\.\s?$/.test(gap)))
  )
    return null;
  if (CAPITAL.test(token.text))
    return SUFFIX.test(token.text) ||
      ACRONYM.test(token.text) ||
      isBarred(clause, at, parts === 1)
      ? null
      : { to: at + 1, parts: 1 };
  return at > from && !isPreposition(clause, at, parts)
    ? overParticles(clause, at)
    : null;
}

// German: in names only behind a given name, and `der` only behind `von`
const GERMAN_PARTICLE = /^(?:von|zu|der|den)$/u;

/** `Tobias von der Heide`, but `Kai Wegner den Startschuss`, `Amr Hanafi zu Stromausfällen`. */
const isPreposition = (
  { tokens, givenNames }: Clause,
  at: number,
  parts: number,
): boolean =>
  GERMAN_PARTICLE.test(tokens[at]?.text ?? "") &&
  (parts !== 1 ||
    !/^(?:von|zu)$/u.test(tokens[at]?.text ?? "") ||
    !givenNames.has(tokens[at - 1]?.key ?? ""));

/** `Jean-Noël` `Eui-yong` `O’Neill` */
function isJoined(gap: string, previous: string, text: string): boolean {
  if (HYPHEN.test(gap)) return true;
  if (!APOSTROPHE.test(gap)) return false;
  return CAPITAL.test(text)
    ? ELISION.test(previous)
    : !POSSESSIVE.test(text) && text.length > 2;
}

/** `van der Bellen`: particles up to the capital behind them. */
function overParticles(
  clause: Clause,
  at: number,
): { readonly to: number; readonly parts: number } | null {
  for (let to = at; to < at + 4; to += 1) {
    const text = clause.tokens[to]?.text ?? "";
    if (to > at && !/^(?:\s{1,2}|[-‐‑'’])$/u.test(gapBefore(clause, to)))
      return null;
    if (CAPITAL.test(text))
      return to === at || isBarred(clause, to, true)
        ? null
        : { to: to + 1, parts: 1 };
    if (!PARTICLE.test(text)) return null;
  }
  return null;
}

/**
 * Whether a word belongs to the office, a country or the sentence, not to a name. Words that are surnames as well (Park,
 * Major, Power) are let pass as a second part.
 */
function isBarred(clause: Clause, at: number, isSecond: boolean): boolean {
  const piece = clause.covering.get(at);
  if (piece === undefined) return false;
  if (piece.from < at) return true;
  if (piece.country !== null)
    return isSecond
      ? !(piece.isCity && isBehindGivenName(clause, at))
      : !isGivenNameToo(clause, piece);
  const isSoft = piece.senses.every(
    ({ kind }) =>
      kind === "thing-behind" || kind === "honorific" || kind === "domain",
  );
  if (isSoft) return !isSecond && !isKind(piece.senses, "thing-behind");
  return !isLink(piece) && !isKoreanAn(clause, at);
}

/** `An Song Nam, DPRK ambassador`: the surname is written like the article. */
const isKoreanAn = ({ tokens, startingAt }: Clause, at: number): boolean =>
  tokens[at]?.text === "An" &&
  [at + 1, at + 2].every(
    (next) => CAPITAL.test(tokens[next]?.text ?? "") && !startingAt.has(next),
  );

/** Sydney Mufamadi: a city's name, with a surname behind it. */
export const isGivenNameToo = (
  clause: Clause,
  { to, isCity }: Piece,
): boolean =>
  isCity &&
  !clause.startingAt.has(to) &&
  SPACE.test(gapBefore(clause, to)) &&
  CAPITAL.test(clause.tokens[to]?.text ?? "");

/** `Jack London` `Н. Кан` */
function isBehindGivenName(clause: Clause, at: number): boolean {
  const { text = "", key = "" } = clause.tokens[at - 1] ?? {};
  return INITIAL.test(text) || clause.givenNames.has(key);
}

/** Links are small words, but a name may be written like one: "An", "With". */
const isLink = ({ senses }: Piece) =>
  senses.every(({ kind }) => kind === "link");

/** Whether the words around a name make it a thing's: Kim Il Sung University, Avenida Kim Il Sung. */
export function isThing(clause: Clause, { from, to }: NameRun): boolean {
  const behind = clause.startingAt.get(to),
    last = clause.startingAt.get(to - 1);
  return (
    (isKind(behind?.senses ?? [], "thing-behind") &&
      /^[\s-]?$/u.test(gapBefore(clause, to))) ||
    (isKind(last?.senses ?? [], "thing-behind") && to - from > 2) ||
    isGluedToThing(clause, to) ||
    isBehindThing(clause, from)
  );
}

/** `김일성|종합대학`: Korean writes the two as one word, which no match starts in. */
function isGluedToThing({ text, tokens, thingsBehind }: Clause, to: number) {
  const end = tokens[to - 1]?.end ?? 0;
  return (
    /^\p{sc=Hangul}/u.test(text.slice(end, end + 1)) &&
    thingsBehind.some((thing) => text.startsWith(thing, end))
  );
}

/** `Universidad General | Kim Il Sung` */
function isBehindThing(clause: Clause, from: number): boolean {
  for (let at = from; ;) {
    const before = clause.endingAt.get(at);
    if (before === undefined || !/^[\s-]?$/u.test(gapBefore(clause, at)))
      return false;
    if (isKind(before.senses, "thing-before")) return true;
    if (!isKind(before.senses, "honorific")) return false;
    at = before.from;
  }
}
