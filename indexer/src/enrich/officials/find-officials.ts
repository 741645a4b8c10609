import type { Token } from "../../knowledge/fold.ts";
import type { Knowledge } from "../../knowledge/load-knowledge.ts";
import type { OfficialContext } from "./choose-official.ts";
import { toClause } from "./clause.ts";
import { decidePlaces, overlaps } from "./decide-places.ts";
import { findRoles } from "./find-roles.ts";
import { grammarOf } from "./grammar.ts";
import { findKnownPlaces, namesOfPersons } from "./known-places.ts";
import { inferHolders } from "./name-by-office.ts";
import type { NamePlace } from "./other-name.ts";
import { People, type FoundOfficial } from "./people.ts";
import { gatherStrangers } from "./strangers.ts";

/**
 * Finds the people in public office in a text: the gazetteer's, and those named beside an office. A full name counts; a
 * surname alone counts where the full name stands in the same article, beside the title with the country, or where it is
 * a name that news uses alone (Putin, Lavrov) and the person's country is mentioned. An office alone with its country
 * stands for who held it on the article's day. docs/officials.md says how.
 *
 * @returns most often named first
 */
export function findOfficials(
  text: string,
  tokens: readonly Token[],
  { officials, roles }: Pick<Knowledge, "officials" | "roles">,
  context: OfficialContext,
): FoundOfficial[] {
  const { language, countryMentions, date } = context;
  const words = roles.forLanguage(language),
    grammar = grammarOf(language);
  const places = findKnownPlaces(tokens, officials, date);
  const clause =
    words === null
      ? null
      : toClause(text, tokens, words, countryMentions, places);
  const hints =
    words === null || grammar === null ? null : { ...words, grammar };
  const { named, unnamed } =
    clause === null || words === null
      ? { named: [], unnamed: [] }
      : findRoles(language, clause, words, hints);
  const around = {
    ...context,
    text,
    tokens,
    clause,
    hints,
    holders: officials.holders,
  };
  const { known, byOffice, strangers } = decidePlaces(
    clause === null ? places : namesOfPersons(places, clause),
    named,
    around,
  );

  const people = new People(text, tokens);
  for (const [place, choice] of known) people.addKnown(place, choice);
  const isKnown = overlaps([...known.keys()]);
  const isTaken = (place: NamePlace) =>
    isKnown(place) || isCountry(clause?.covering.get(place.from));
  for (const official of new Set(byOffice.values())) {
    const theirs = [...byOffice.keys()].filter(
      (role) => byOffice.get(role) === official,
    );
    for (const person of gatherStrangers(tokens, theirs, isTaken))
      people.addNamed(person, official);
  }
  for (const person of gatherStrangers(tokens, strangers, isTaken))
    people.addNamed(person, null);
  if (clause !== null)
    for (const { role, official } of inferHolders(
      unnamed,
      named,
      clause,
      around,
    ))
      people.addInferred(role, official);
  return people.sorted();
}

const isCountry = (
  piece: { readonly country: string | null } | undefined,
): boolean => piece !== undefined && piece.country !== null;
