import type { Token } from "../../knowledge/fold.ts";
import type { OfficialSense } from "../../knowledge/official-matcher.ts";
import type { Official } from "../../knowledge/schema.ts";
import type { OfficialContext } from "./choose-official.ts";
import {
  countriesOf,
  countriesOfOffice,
  isInOffice,
  parentBody,
} from "./in-office.ts";
import { koreanKey } from "./korean-key.ts";
import type { NamedRole } from "./named-role.ts";
import type { NamePlace } from "./other-name.ts";
import { formWords } from "./own-words.ts";
import { romanisationKey } from "./romanisation-key.ts";

/** A surname of known persons in the text. */
export interface SurnamePlace extends NamePlace {
  readonly senses: readonly OfficialSense[];
}

/**
 * Who of the known bearers of a surname is meant by a name beside an office: somebody in office then, for the state that
 * the words tell or the article mentions, whose given name, where one stands there, is the same under another spelling.
 */
export function resolveRole(
  tokens: readonly Token[],
  role: NamedRole,
  surname: SurnamePlace,
  context: OfficialContext,
): Official | null {
  const given = tokens
    .slice(role.from, role.to)
    .filter((_, at) => !isInside(role.from + at, surname));
  const isAlone = given.length === 0;
  const all = surname.senses
    .map(({ official }) => official)
    .filter(
      (official) =>
        isInPlace(official, role, surname) &&
        isFitting(official, role, context) &&
        (isAlone || isGiven(given, official)),
    );
  // Of several ministers of one surname, the foreign minister is the foreign minister.
  const exact = all.filter(({ offices }) =>
    offices.some(({ title }) => title === role.office),
  );
  const fitting = exact.length > 0 ? exact : all;
  // "President George Bush", the date unknown: of father and son, the later.
  return !isAlone || fitting.length === 1
    ? (fitting.sort((a, b) => lastYear(b) - lastYear(a))[0] ?? null)
    : null;
}

/**
 * Whether a name beside an office may be somebody the gazetteer does not have, although it is a known surname: not where
 * it is nothing else, and its bearer served the same state at another time (候任总统特朗普).
 */
export const isOfNobodyElse = (
  { from, to, country }: NamedRole,
  surname: SurnamePlace,
): boolean =>
  from !== surname.from ||
  to !== surname.to ||
  country === null ||
  !surname.senses.some(({ official }) =>
    official.offices.some((office) => servesFor(office, country)),
  );

const lastYear = ({ offices }: Official) =>
  Math.max(...offices.map(({ from }) => Number((from ?? "0").slice(0, 4))));

const isInside = (at: number, { from, to }: NamePlace) => at >= from && at < to;

/** Whether a surname stands where the person's language puts it: Ho Xuan Son is not Edmund Ho. */
const isInPlace = (
  { order }: Official,
  role: NamedRole,
  surname: SurnamePlace,
): boolean =>
  order === "family-first"
    ? surname.from === role.from
    : surname.to === role.to;

function isFitting(
  official: Official,
  { country, office, modifiers }: NamedRole,
  { countries, date }: OfficialContext,
): boolean {
  if (country !== null)
    return official.offices.some(
      (held) =>
        servesFor(held, country) &&
        (date === null || modifiers.length > 0 || isInOffice(held, date)),
    );
  return (
    date !== null &&
    modifiers.length === 0 &&
    official.offices.some(
      (held) => isInOffice(held, date) && isAlike(held.title, office),
    ) &&
    countriesOf(official).some((code) => countries.has(code))
  );
}

// Words that say nothing of what an office is about.
const GENERAL = /^(?:minister|secretary|deputy|vice|first|head|of|the|for)$/;

/** Whether the gazetteer's words for an office are those of the text: deputy prime minister, prime minister. */
function isAlike(title: string, office: string): boolean {
  const words = title.toLowerCase().split(/\W+/u);
  const special = office.split(" ").filter((word) => !GENERAL.test(word));
  return (special.length > 0 ? special : office.split(" ")).some((word) =>
    words.includes(word),
  );
}

const servesFor = (office: Official["offices"][number], country: string) =>
  office.country === country ||
  countriesOfOffice(office).includes(country) ||
  parentBody(office) === country;

/** Whether the words beside a surname are the person's given name, spelled anyhow, or its initial. */
function isGiven(given: readonly Token[], official: Official): boolean {
  const [first] = given;
  if (first === undefined) return true;
  if (official.order === "family-first") {
    const key = koreanKey(given.map((token) => token.key));
    return formWords(official).some(([, ...words]) => koreanKey(words) === key);
  }
  // Folded: a Russian name may be inflected.
  const key = romanisationKey(first.key);
  return formWords(official).some((words) =>
    words.some((word) =>
      first.text.length === 1
        ? romanisationKey(word).startsWith(key)
        : romanisationKey(word) === key,
    ),
  );
}
