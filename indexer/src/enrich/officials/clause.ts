import type { Token } from "../../knowledge/fold.ts";
import type { RoleSense, RoleSpan } from "../../knowledge/role-lexicon.ts";
import type { RoleWords } from "../../knowledge/role-lexicons.ts";
import type { CountryMention } from "../countries/find-countries.ts";

/** Tokens `from` to `to` that belong to the wording of an office: its words, a country, a body. */
export interface Piece extends RoleSpan {
  /** The country that the words name, ISO 3166-1 alpha-2; null for all other pieces. */
  readonly country: string | null;
  /** Whether the words name a city, not the state. */
  readonly isCity: boolean;
  /** Whether they are an adjective: russischer, российский. */
  readonly isAdjective: boolean;
}

/** A text with the pieces in it, found by where they start and where they end. */
export interface Clause {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly pieces: readonly Piece[];
  readonly startingAt: ReadonlyMap<number, Piece>;
  readonly endingAt: ReadonlyMap<number, Piece>;
  /** The piece that each token of a piece is in. */
  readonly covering: ReadonlyMap<number, Piece>;
  /** Folded given names, of any person. */
  readonly givenNames: ReadonlySet<string>;
  /** What a name is glued to when it names a thing. */
  readonly thingsBehind: readonly string[];
}

/** Kinds that stay what they are although a country's name is in them: the Bank of Japan. */
const STRONG: ReadonlySet<RoleSense["kind"]> = new Set([
  "role",
  "body",
  "region",
  "territory",
]);

/**
 * Marks the words of offices and countries in a text.
 *
 * @param places of known names, whose surroundings matter as well
 */
export function toClause(
  text: string,
  tokens: readonly Token[],
  {
    lexicon,
    givenNames,
    thingsBehind,
  }: Pick<RoleWords, "lexicon" | "givenNames" | "thingsBehind">,
  countryMentions: readonly CountryMention[],
  places: readonly Pick<RoleSpan, "from" | "to">[],
): Clause {
  const isPlace = (piece: RoleSpan) => !isGivenName(tokens, piece, givenNames);
  const spans = lexicon
    .find(tokens, places)
    .filter((span) => !isKind(span.senses, "region") || isPlace(span));
  const states =
    spans.length === 0
      ? []
      : toCountryPieces(tokens, countryMentions).filter(
          (piece) => !piece.isCity || isPlace(piece),
        );
  const pieces = merge(spans, states, tokens.length);
  const startingAt = new Map<number, Piece>(),
    endingAt = new Map<number, Piece>(),
    covering = new Map<number, Piece>();
  for (const piece of pieces) {
    startingAt.set(piece.from, piece);
    endingAt.set(piece.to, piece);
    for (let at = piece.from; at < piece.to; at += 1) covering.set(at, piece);
  }
  return {
    text,
    tokens,
    pieces,
    startingAt,
    endingAt,
    covering,
    givenNames,
    thingsBehind,
  };
}

/** Александр is folded like Александрия, and Владимир is a city as well: in Russian, the given name is likelier. */
const isGivenName = (
  tokens: readonly Token[],
  { from, to }: Pick<RoleSpan, "from" | "to">,
  givenNames: ReadonlySet<string>,
): boolean =>
  to - from === 1 &&
  /^\p{sc=Cyrillic}/u.test(tokens[from]?.text ?? "") &&
  givenNames.has(tokens[from]?.key ?? "");

/** Whether words can be read as this. */
export const isKind = (
  senses: readonly RoleSense[],
  kind: RoleSense["kind"],
): boolean => senses.some((sense) => sense.kind === kind);

/** What stands between the token before `at` and the one at `at`. */
export const gapBefore = ({ text, tokens }: Clause, at: number): string =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length);

// `country-city` `country-capital`
const CITY = /^country-(?:city|capital)/;

// The end of a sentence, a line or an opening, before a capital
const SENTENCE_END = /[.!?:;»"”“)\]…—–•]\s*$|\n|^$/u;

/** Whether a capital at this token may only be a sentence's first. */
export const isSentenceStart = (clause: Clause, at: number): boolean =>
  at === 0 || SENTENCE_END.test(gapBefore(clause, at));

function toCountryPieces(
  tokens: readonly Token[],
  mentions: readonly CountryMention[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { code, isSure, mention } of mentions) {
    if (!isSure || mention.start === undefined) continue;
    while ((tokens[at]?.start ?? Infinity) < mention.start) at += 1;
    let to = at;
    while ((tokens[to]?.start ?? Infinity) < (mention.end ?? 0)) to += 1;
    // Of a pair (한미) the first state is taken.
    if (to > at && pieces.at(-1)?.from !== at)
      pieces.push({
        from: at,
        to,
        senses: [],
        country: code,
        isCity: CITY.test(mention.rule),
        isAdjective: mention.rule === "country-adjective",
      });
  }
  return pieces;
}

const OFFICE = 1,
  STATE = 2;

/** Both lists in the text's order; of two that overlap, the office's words, or else the country's. */
function merge(
  spans: readonly RoleSpan[],
  countries: readonly Piece[],
  length: number,
): Piece[] {
  if (spans.length === 0) return [];
  const taken = new Uint8Array(length);
  for (const { from, to, senses } of spans)
    // 新时代中国特色社会主义思想 has a country's name in it as well.
    if (
      senses.some(
        ({ kind }) =>
          STRONG.has(kind) || (kind === "thing-behind" && to - from > 1),
      )
    )
      taken.fill(OFFICE, from, to);
  const pieces: Piece[] = countries.filter(
    ({ from, to }) => !taken.subarray(from, to).includes(OFFICE),
  );
  for (const { from, to } of pieces) taken.fill(STATE, from, to);
  for (const { from, to, senses } of spans)
    if (!taken.subarray(from, to).includes(STATE))
      pieces.push({ from, to, senses, ...NO_STATE });
  return pieces.sort((a, b) => a.from - b.from);
}

const NO_STATE = { country: null, isCity: false, isAdjective: false } as const;
