import type { Token } from "../../knowledge/fold.ts";
import type { NamedRole } from "./named-role.ts";
import type { NamePlace } from "./other-name.ts";

/** One person named beside an office, with every place of the name. */
export interface Stranger {
  /** The form written most often. */
  readonly name: string;
  /** Beside an office. */
  readonly named: readonly [NamedRole, ...NamedRole[]];
  /** Elsewhere: the full name again, or the surname. */
  readonly again: readonly NamePlace[];
}

const LETTERS = /^[\p{sc=Latin}\p{sc=Cyrillic}]/u;
const CAPITAL = /^\p{Lu}/u;
/** Shorter surnames are words as well: Ano, May. */
const SHORTEST_SURNAME = 4;

/**
 * Gathers the persons of one article: variants of a name become one value, and the surname alone counts where it stands
 * again.
 *
 * @param isTaken whether a place already names somebody else
 */
export function gatherStrangers(
  tokens: readonly Token[],
  roles: readonly NamedRole[],
  isTaken: (place: NamePlace) => boolean,
): Stranger[] {
  const groups: [NamedRole, ...NamedRole[]][] = [];
  for (const role of roles) {
    const group = groups.find(([first]) =>
      isSame(keysOf(tokens, first), keysOf(tokens, role)),
    );
    if (group === undefined) groups.push([role]);
    else group.push(role);
  }
  const places = new Set(roles.map(({ from }) => from));
  return groups.map((named) => ({
    name: mostWritten(named),
    named,
    again: findAgain(tokens, named, surnamesOf(tokens, groups, named)).filter(
      (place) => !places.has(place.from) && !isTaken(place),
    ),
  }));
}

const keysOf = (tokens: readonly Token[], { from, to }: NamePlace) =>
  tokens.slice(from, to).map(({ key }) => key);

/** Jaime Ongpin, Jaime V. Ongpin, J. Ongpin; but Kim Jong Su is not Kim Yong Su. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] =
    one.length <= other.length ? [one, other] : [other, one];
  if (short.at(-1) !== long.at(-1)) return false;
  return short.length === long.length
    ? short.every((key, at) => isSameWord(key, long[at] ?? ""))
    : short.length === 2 && isSameWord(short[0] ?? "", long[0] ?? "");
}

/** The same, or one the other's initial. */
const isSameWord = (a: string, b: string) =>
  a === b ||
  ((a.length === 1 || b.length === 1) && a.slice(0, 1) === b.slice(0, 1));

/** The form written most often; of equals, the longest. */
function mostWritten(group: readonly NamedRole[]): string {
  const counts = new Map<string, number>();
  for (const { name } of group) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (
    [...counts].sort(
      (a, b) => b[1] - a[1] || b[0].length - a[0].length,
    )[0]?.[0] ?? ""
  );
}

/** Surnames that mean only one of the persons. */
function surnamesOf(
  tokens: readonly Token[],
  groups: readonly (readonly NamedRole[])[],
  group: readonly NamedRole[],
): ReadonlySet<string> {
  const surname = (role: NamedRole) => tokens[role.to - 1]?.key ?? "";
  const others = new Set(
    groups
      .filter((each) => each !== group)
      .flatMap((each) => each.map(surname)),
  );
  return new Set(
    group
      .filter(({ from }) => LETTERS.test(tokens[from]?.text ?? ""))
      .map(surname)
      .filter((key) => key.length >= SHORTEST_SURNAME && !others.has(key)),
  );
}

/** Further places of the full names, and of the surnames alone. */
function findAgain(
  tokens: readonly Token[],
  group: readonly NamedRole[],
  surnames: ReadonlySet<string>,
): NamePlace[] {
  const full = group.map((role) => keysOf(tokens, role));
  const places: NamePlace[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const whole = full.find((keys) =>
      keys.every((key, offset) => tokens[at + offset]?.key === key),
    );
    if (whole !== undefined) {
      places.push({ from: at, to: at + whole.length });
      at += whole.length - 1;
    } else if (surnames.has(token.key) && CAPITAL.test(token.text))
      places.push({ from: at, to: at + 1 });
  }
  return places;
}
