import type { Token } from "../../knowledge/fold.ts";
import type {
  OfficialMatcher,
  OfficialSense,
} from "../../knowledge/official-matcher.ts";
import { isThing } from "./cased-name.ts";
import { gapBefore, type Clause } from "./clause.ts";
import { isTooEarly } from "./in-office.ts";
import { fullNameStart } from "./middle-name.ts";
import type { NamePlace } from "./other-name.ts";

/** A place that known persons' names fit, with its UTF-16 offsets. */
export interface KnownPlace extends NamePlace {
  readonly senses: readonly OfficialSense[];
  readonly start: number;
  readonly end: number;
}

/** How long before a first office a full name, or a surname, may already mean the person. */
const YEARS_BEFORE = { full: 15, surname: 2 };

/** The places of known names in a text, without persons who were nobody yet at the article's date. */
export function findKnownPlaces(
  tokens: readonly Token[],
  matcher: OfficialMatcher,
  date: string | null,
): KnownPlace[] {
  return matcher.find(tokens).flatMap(({ from, to, values }) => {
    const senses = values.filter(
      ({ official, isFull }) =>
        date === null ||
        !isTooEarly(
          official,
          date,
          isFull ? YEARS_BEFORE.full : YEARS_BEFORE.surname,
        ),
    );
    return senses.length === 0
      ? []
      : [
          {
            from,
            to,
            senses,
            start: tokens[from]?.start ?? 0,
            end: tokens[to - 1]?.end ?? 0,
          },
        ];
  });
}

/** The places that name a person, not a thing (Kim Il Sung University), with all of the name (bin Zayed | Al Nahyan). */
export function namesOfPersons(
  places: readonly KnownPlace[],
  clause: Clause,
): KnownPlace[] {
  return places.flatMap((place) => {
    if (isThing(clause, { ...place, parts: 1 })) return [];
    if (isPartOfWord(clause, place)) return [];
    const senses = place.senses.map(({ official, isFull }) => ({
      official,
      isFull: isFull || fullNameStart(clause, place.from, official) !== null,
    }));
    const to = senses.some(({ isFull }) => isFull)
      ? familyEnd(clause, place.to)
      : place.to;
    return [
      { ...place, senses, to, end: clause.tokens[to - 1]?.end ?? place.end },
    ];
  });
}

// Behind an apostrophe: `'s` `’re` and the like belong to the sentence
const CLITIC = /^(?:s|re|ve|ll|d|m|t)$/u;

/** `Xi | 'an`: a city's name cut at its apostrophe. */
const isPartOfWord = (clause: Clause, { to }: KnownPlace): boolean => {
  const behind = clause.tokens[to]?.text ?? "";
  return (
    /^['’ʼ]$/u.test(gapBefore(clause, to)) &&
    /^\p{Ll}/u.test(behind) &&
    !CLITIC.test(behind)
  );
};

// `Al` `al` `bin`: what a house's name begins with
const HOUSE = /^(?:al|bin|ibn)$/iu;

/** Where a name ends whose gazetteer form leaves the family's name out: Salman bin Abdulaziz | al-Saud. */
function familyEnd(clause: Clause, at: number): number {
  const { tokens } = clause;
  for (let to = at; to < at + 4; to += 2) {
    const isHouse =
      HOUSE.test(tokens[to]?.text ?? "") &&
      gapBefore(clause, to) === " " &&
      /^[ -]$/.test(gapBefore(clause, to + 1)) &&
      /^\p{Lu}/u.test(tokens[to + 1]?.text ?? "");
    if (!isHouse) return to;
  }
  return at + 4;
}
