import type { Official } from "../../knowledge/schema.ts";
import { toToday } from "../../knowledge/successors.ts";

type Office = Official["offices"][number];

/** Bodies whose codes look like a country's. */
const BODIES: ReadonlySet<string> = new Set(["EU", "UN"]);

/**
 * Whether an office was held on a day. Terms known to the month or year include the whole of it.
 *
 * @param date YYYY-MM-DD
 */
export const isInOffice = ({ from, to }: Office, date: string) =>
  (from === null || from <= date.slice(0, from.length)) &&
  (to === null || date.slice(0, to.length) <= to);

/** The countries of an office, ISO 3166-1 alpha-2; none for an international body. */
export const countriesOfOffice = ({ country }: Office): readonly string[] =>
  /^[A-Z]{2}$/.test(country) && !BODIES.has(country) ? toToday(country) : [];

/** Bodies of greater ones: the role vocabulary has the agencies' names under the greater one's code. */
const PARENTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    "CTBTO FAO IAEA ICAO ILO IOM ITU UNDP UNESCO UNHCR UNICEF UNRWA WFP WHO WIPO"
      .split(" ")
      .map((agency) => [agency, "UN"]),
  ),
  ECB: "EU",
};

/** The body that an office's own is part of, or null. */
export const parentBody = ({ country }: Office): string | null =>
  PARENTS[country] ?? null;

/** The countries that a person held office for. */
export const countriesOf = ({ offices }: Official): string[] => [
  ...new Set(offices.flatMap(countriesOfOffice)),
];

/** The countries that a person held office for on a day; on no day in particular, all of them. */
export const countriesThen = (
  official: Official,
  date: string | null,
): string[] => [
  ...new Set(
    official.offices
      .filter((office) => date === null || isInOffice(office, date))
      .flatMap(countriesOfOffice),
  ),
];

const FIRST_YEARS = new WeakMap<Official, number>();

/** The year a person's first office began; the beginning of time where one has no date. */
function firstYear(official: Official): number {
  const known = FIRST_YEARS.get(official);
  if (known !== undefined) return known;
  const year = Math.min(
    ...official.offices.map(({ from }) => Number(from?.slice(0, 4) ?? 0)),
  );
  FIRST_YEARS.set(official, year);
  return year;
}

/** Whether a person's first office began more than so many years after a day: then they are somebody else of the name. */
export const isTooEarly = (
  official: Official,
  date: string,
  years: number,
): boolean => firstYear(official) > Number(date.slice(0, 4)) + years;
