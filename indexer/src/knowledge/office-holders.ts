import type { Official } from "./schema.ts";

/** Offices that one person holds at a time, by the names that the role vocabulary and the gazetteer give them. */
const OFFICES: Readonly<Record<string, string>> = {
  president: "president",
  "interim president": "president",
  "acting president": "president",
  "prime minister": "prime minister",
  chancellor: "prime minister",
  king: "monarch",
  queen: "monarch",
  emir: "monarch",
  "crown prince": "crown prince",
  "supreme leader": "supreme leader",
  "foreign minister": "foreign minister",
  "foreign secretary": "foreign minister",
  "defence minister": "defence minister",
  "finance minister": "finance minister",
  "chancellor of the exchequer": "finance minister",
  "interior minister": "interior minister",
  "home secretary": "interior minister",
  "trade minister": "trade minister",
  "unification minister": "unification minister",
  "treasury secretary": "finance minister",
  "secretary of defense": "defence minister",
  "secretary of state": "foreign minister",
  "national security adviser": "national security adviser",
  "chief cabinet secretary": "chief cabinet secretary",
  "secretary-general": "secretary-general",
  "president of the European Commission":
    "president of the European Commission",
  "president of the European Council": "president of the European Council",
};

/** Whether an office is one that a surname beside a mere title may mean: president, foreign minister. */
export const isLeading = (title: string): boolean => title in OFFICES;

/** "Secretary of state" is a foreign minister in the United States and the Vatican, and no more than a deputy elsewhere. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  "secretary of state": ["US", "VA"],
  "secretary of defense": ["US"],
  "treasury secretary": ["US"],
  chancellor: ["DE", "AT"],
};

/** Terms that have no end in the gazetteer are trusted up to this day: nobody left office unnoticed before. */
const AS_OF = "2025-06-30";

interface Term {
  readonly official: Official;
  readonly from: string;
  readonly to: string | null;
}

/** Who held which office when. */
export class OfficeHolders {
  readonly #terms = new Map<string, Term[]>();

  constructor(officials: readonly Official[]) {
    for (const official of officials)
      for (const { title, country, from, to } of official.offices) {
        const key = toKey(title, country);
        if (key === null || from === null) continue;
        const terms = this.#terms.get(key);
        const term = { official, from, to };
        if (terms === undefined) this.#terms.set(key, [term]);
        else terms.push(term);
      }
  }

  /**
   * The person who alone held an office on a day; null where nobody or more than one is known.
   *
   * @param country ISO 3166-1 alpha-2, or a body's code
   * @param date YYYY-MM-DD
   */
  holderOf(role: string, country: string, date: string): Official | null {
    const key = toKey(role, country);
    if (key === null) return null;
    const holders = new Set(
      (this.#terms.get(key) ?? [])
        .filter((term) => covers(term, date))
        .map(({ official }) => official),
    );
    return holders.size === 1 ? ([...holders][0] ?? null) : null;
  }
}

function toKey(title: string, country: string): string | null {
  const office = OFFICES[title];
  const only = ONLY_IN[title];
  return office === undefined || (only !== undefined && !only.includes(country))
    ? null
    : `${office}/${country === "SU" ? "RU" : country}`;
}

/** A day in a month or year that is only known as a whole counts as in the term when the term began before it. */
function covers({ from, to }: Term, date: string): boolean {
  if (to === null && date > AS_OF) return false;
  return (
    from.padEnd(10, "-99") <= date &&
    (to === null || date < to || (to.length < 10 && date.startsWith(to)))
  );
}
