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
