import type { Token } from "../../knowledge/fold.ts";
import type { OfficeHolders } from "../../knowledge/office-holders.ts";
import type { Official } from "../../knowledge/schema.ts";
import {
  bestOf,
  chooseOfficial,
  type Choice,
  type OfficialContext,
} from "./choose-official.ts";
import type { Clause } from "./clause.ts";
import { nameByOffice } from "./name-by-office.ts";
import type { KnownPlace } from "./known-places.ts";
import type { NamedRole } from "./named-role.ts";
import { isOtherName, type NameHints, type NamePlace } from "./other-name.ts";
import { isOfNobodyElse, resolveRole } from "./resolve-role.ts";
import { hasTitle } from "./title-words.ts";

/** Who is meant where. */
export interface Decisions {
  readonly known: ReadonlyMap<KnownPlace, Choice>;
  /** Names beside an office that a known person held, whose spelling the gazetteer does not have. */
  readonly byOffice: ReadonlyMap<NamedRole, Official>;
  /** Names beside an office that are no known person's. */
  readonly strangers: readonly NamedRole[];
}

/** What there is to go by besides the names. */
export interface Surroundings extends OfficialContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly clause: Clause | null;
  readonly hints: NameHints | null;
  readonly holders: OfficeHolders;
}

/** Decides who is meant at each place; places that name nobody are left out. */
export function decidePlaces(
  places: readonly KnownPlace[],
  roles: readonly NamedRole[],
  around: Surroundings,
): Decisions {
  const known = new Map<KnownPlace, Choice>();
  const rest: KnownPlace[] = [];
  for (const place of places) {
    const official = bestOf(
      place.senses.filter(({ isFull }) => isFull),
      around,
    );
    if (official === null) rest.push(place);
    else known.set(place, { official, rule: "full-name", confidence: 0.95 });
  }
  const isFullyNamed = overlaps([...known.keys()]);
  const byOffice = new Map<NamedRole, Official>();
  const strangers: NamedRole[] = [];
  for (const role of roles) {
    if (isFullyNamed(role)) continue;
    const place = rest.find(({ from, to }) => from < role.to && to > role.from);
    const official =
      place === undefined
        ? null
        : (resolveRole(around.tokens, role, place, around) ??
          resolveCut(role, place, places, around));
    if (place !== undefined && official !== null)
      known.set(place, {
        official,
        rule: "surname-with-title",
        confidence: 0.85,
      });
    else {
      const holder = nameByOffice(role, around);
      if (holder !== null) byOffice.set(role, holder);
      else if (
        role.isFull &&
        (place === undefined || isOfNobodyElse(role, place))
      )
        strangers.push(role);
    }
  }
  const others = overlaps([...strangers, ...byOffice.keys()]);
  for (const [surname, choice] of decideSurnames(
    rest.filter((place) => !known.has(place)),
    others,
    new Set([...known.values()].map(({ official }) => official)),
    around,
  ))
    known.set(surname, choice);
  return { known, byOffice, strangers };
}

/**
 * Who is meant where a surname is followed by what only looks like more of the name: `Kanzler Scholz | Neuwahlen`,
 * `Präsident Biden | Trump gratuliert`, 总统特朗普|威胁.
 */
function resolveCut(
  role: NamedRole,
  place: KnownPlace,
  places: readonly KnownPlace[],
  around: Surroundings,
): Official | null {
  const { tokens, clause, hints } = around;
  if (place.from !== role.from || place.to >= role.to || clause === null)
    return null;
  const isCut =
    hints === null ||
    places.some(({ from }) => from === place.to) ||
    (hints.grammar.hasCapitalNouns &&
      !clause.givenNames.has(tokens[place.from]?.key ?? ""));
  // 박진|우 may be a Park Jin-woo: only where the surname stands last in the full name, it cannot begin another's.
  const senses = place.senses.filter(
    ({ official }) => official.order === "given-first",
  );
  return isCut
    ? resolveRole(
        tokens,
        { ...role, to: place.to },
        { ...place, senses },
        around,
      )
    : null;
}

/**
 * Decides who is meant by surnames alone.
 *
 * @param isOthers whether a place is part of somebody else's name
 * @param named persons who are named in full, or beside their office
 */
function decideSurnames(
  places: readonly KnownPlace[],
  isOthers: (place: NamePlace) => boolean,
  named: ReadonlySet<Official>,
  around: Surroundings,
): [KnownPlace, Choice][] {
  const { text, clause, hints } = around;
  /** Whose surname somebody else in the article bears. */
  const borne = new Set<Official>();
  // Where Nancy Reagan is named as well, "Reagan" needs his title once.
  const sure = new Set(named);
  const chosen = places.flatMap((place): [KnownPlace, Choice][] => {
    const senses = place.senses.filter(
      ({ official }) =>
        !isOthers(place) &&
        (clause === null ||
          hints === null ||
          !isOtherName(clause, place, official, hints)),
    );
    for (const sense of place.senses)
      if (!senses.includes(sense)) borne.add(sense.official);
    const choice = chooseOfficial({ ...place, senses }, text, named, around);
    if (choice === null) return [];
    if (hasTitle(text, place.start, place.end)) sure.add(choice.official);
    return [[place, choice]];
  });
  const isKnown = overlaps(chosen.map(([place]) => place));
  return chosen.filter(
    ([place, { official }]) =>
      sure.has(official) ||
      (!borne.has(official) && !isListed(around, place, isKnown)),
  );
}

// `Lang, | Orban | , Szalai – `
const BEFORE_LISTED = /[,–-]\s?$/u,
  BEHIND_LISTED = /^\s?[,–-]/u;

/** Whether a surname stands in a list of others that are nobody's known: the players of a team. */
function isListed(
  { text, tokens }: Surroundings,
  { from, to, start, end }: KnownPlace,
  isKnown: (place: NamePlace) => boolean,
): boolean {
  const isOther = (at: number) =>
    /^\p{Lu}/u.test(tokens[at]?.text ?? "") &&
    !isKnown({ from: at, to: at + 1 });
  return (
    BEFORE_LISTED.test(text.slice(Math.max(0, start - 3), start)) &&
    BEHIND_LISTED.test(text.slice(end, end + 3)) &&
    isOther(from - 1) &&
    isOther(to)
  );
}

/** Whether a place overlaps one of these. */
export function overlaps(
  places: readonly NamePlace[],
): (place: NamePlace) => boolean {
  const taken = new Set<number>();
  for (const { from, to } of places)
    for (let at = from; at < to; at += 1) taken.add(at);
  return ({ from, to }) => {
    for (let at = from; at < to; at += 1) if (taken.has(at)) return true;
    return false;
  };
}
