import type { RoleSense } from "../../knowledge/role-lexicon.ts";
import { gapBefore, isKind, type Clause, type Piece } from "./clause.ts";
import type { NamedRole, StatedOffice } from "./named-role.ts";
import { evidenceOf, heldOf, modifiersOf, servedBy } from "./role-evidence.ts";

/** An office as worded in a script without capitals: its pieces stand next to each other. */
export interface ScriptWording extends StatedOffice {
  readonly role: Piece;
  /** Tokens of the whole wording, countries and bodies included. */
  readonly from: number;
  readonly to: number;
}

/** Whether pieces may belong to one office across this gap. */
export type Joins = (gap: string) => boolean;

/**
 * The wordings of offices in a text, each with the pieces before and behind it that belong to it.
 *
 * @param isNameLast whether pieces behind the office belong to it, as they do where the name comes last
 */
export function findWordings(
  clause: Clause,
  joins: Joins,
  { isNameLast }: { readonly isNameLast: boolean },
): ScriptWording[] {
  return clause.pieces.flatMap((role) => {
    if (!isKind(role.senses, "role")) return [];
    const left = chain(clause, role, joins, "left"),
      right = isNameLast ? chain(clause, role, joins, "right") : [];
    const evidence = evidenceOf(left, right);
    const sense = heldOf(role, evidence);
    return sense === null
      ? []
      : [
          {
            role,
            from: left[0]?.from ?? role.from,
            to: right.at(-1)?.to ?? role.to,
            office: sense.role,
            modifiers: modifiersOf([...left, ...right]),
            country: servedBy(sense, evidence, clause),
          },
        ];
  });
}

/** The pieces that follow one another from an office to one side. */
function chain(
  clause: Clause,
  role: Piece,
  joins: Joins,
  side: "left" | "right",
): Piece[] {
  const pieces: Piece[] = [];
  let at = side === "left" ? role.from : role.to;
  for (;;) {
    const piece =
      side === "left" ? clause.endingAt.get(at) : clause.startingAt.get(at);
    if (
      piece === undefined ||
      !joins(gapBefore(clause, at)) ||
      (piece.senses.length > 0 && piece.senses.every(isNoPart))
    )
      return pieces;
    if (side === "left") pieces.unshift(piece);
    else pieces.push(piece);
    at = side === "left" ? piece.from : piece.to;
  }
}

const isNoPart = ({ kind }: RoleSense): boolean =>
  kind === "stop" || kind === "thing-behind" || kind === "thing-before";

/** Of several offices beside one name (泰国国会主席兼下议院议长万诺), the one next to it. */
export const nearest = (roles: readonly NamedRole[]): NamedRole[] => [
  ...new Map(roles.map((role) => [role.from, role])).values(),
];

/** A name beside an office as a value. */
export const toNamedRole = (
  { text, tokens }: Clause,
  { office, modifiers, country }: ScriptWording,
  place: { readonly from: number; readonly to: number },
  found: Pick<NamedRole, "isFull" | "rule" | "confidence">,
): NamedRole => ({
  ...place,
  ...found,
  name: text
    .slice(tokens[place.from]?.start ?? 0, tokens[place.to - 1]?.end ?? 0)
    .replace(/\s+/gu, " "),
  office,
  modifiers,
  country,
});
