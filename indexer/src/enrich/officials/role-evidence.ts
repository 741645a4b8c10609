import type { RoleSense } from "../../knowledge/role-lexicon.ts";
import { isKind, type Clause, type Piece } from "./clause.ts";

/** What stands beside an office's words. */
export interface Evidence {
  readonly hasCountry: boolean;
  /** A country by its own name, not by a city's: Leipzigs Präsident is a club's. */
  readonly hasState: boolean;
  readonly hasRegion: boolean;
  readonly hasTerritory: boolean;
  readonly hasBody: boolean;
  readonly hasDomain: boolean;
  /** The state served, or the body, as the words before the office tell. */
  readonly countryBefore: string | null;
  /** What stands behind the office, which for an ambassador may be the host. */
  readonly right: readonly Piece[];
}

/** Gathers what the pieces left and right of an office tell. */
export function evidenceOf(
  left: readonly Piece[],
  right: readonly Piece[],
): Evidence {
  const pieces = [...left, ...right];
  const has = (kind: RoleSense["kind"]) =>
    pieces.some(({ senses }) => isKind(senses, kind));
  return {
    hasCountry: pieces.some(({ country }) => country !== null),
    hasState: pieces.some(({ country, isCity }) => country !== null && !isCity),
    hasRegion: has("region"),
    hasTerritory: has("territory"),
    hasBody: has("body"),
    hasDomain: has("domain"),
    countryBefore: codeOf([...left].reverse()),
    right,
  };
}

/** The sense of an office's words whose condition is met; one without a condition first. */
export function heldOf(
  { senses }: Piece,
  evidence: Evidence,
): (RoleSense & { readonly kind: "role" }) | null {
  const held = senses.flatMap((sense) =>
    sense.kind === "role" && holds(sense, evidence) ? [sense] : [],
  );
  return held.find(({ needs }) => needs === null) ?? held[0] ?? null;
}

/** Words that say how an office is held: former, acting, designate, deputy. */
export const modifiersOf = (pieces: readonly Piece[]): string[] => [
  ...new Set(
    pieces
      .flatMap(({ senses }) => senses)
      .flatMap((sense) => (sense.kind === "modifier" ? [sense.modifier] : []))
      .filter((modifier) => modifier !== ""),
  ),
];

/** The first code among pieces: a country's, or that of a body or region. */
function codeOf(pieces: readonly Piece[]): string | null {
  for (const { country, senses } of pieces) {
    if (country !== null) return country;
    for (const sense of senses)
      if (
        (sense.kind === "body" || sense.kind === "region") &&
        sense.country !== null
      )
        return sense.country;
  }
  return null;
}

// Offices held abroad: what stands behind `to` or `in` is where
const POSTED = /^(?:ambassador|envoy|permanent representative)$/;
const OF = /^(?:of|de|d|du|des|del|von|der|của|nước)$/u;

/** The state or body that an office serves. */
export function servedBy(
  { role, country, within }: RoleSense & { readonly kind: "role" },
  { countryBefore, right }: Evidence,
  clause: Clause,
): string | null {
  return (
    country ??
    countryBefore ??
    (POSTED.test(role) ? sentBy(right, clause) : (codeOf(right) ?? within))
  );
}

/** The state or body that sends an ambassador, from what stands behind the office; `to` and `in` tell the host. */
function sentBy(
  [first, second]: readonly Piece[],
  { tokens }: Clause,
): string | null {
  if (first === undefined) return null;
  const link = (tokens[first.from]?.text ?? "").toLowerCase();
  if (!isKind(first.senses, "link")) return codeOf([first]);
  return OF.test(link) && second !== undefined ? codeOf([second]) : null;
}

/** Whether the words name a public office here. */
function holds(
  { needs }: RoleSense & { kind: "role" },
  evidence: Evidence,
): boolean {
  const { hasCountry, hasState, hasRegion, hasBody, hasDomain } = evidence;
  switch (needs) {
    case null:
      return true;
    case "country":
      return hasState || hasRegion;
    case "state":
      return hasCountry || hasRegion || hasBody;
    case "body":
      return hasBody;
    case "field":
      return hasDomain || hasBody || hasCountry || hasRegion;
    case "region":
      return hasRegion;
    case "territory":
      return evidence.hasTerritory;
    case "never":
      return false;
  }
}
