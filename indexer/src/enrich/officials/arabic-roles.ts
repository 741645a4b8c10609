import { gapBefore, type Clause } from "./clause.ts";
import type { NamedRole } from "./named-role.ts";
import { findWordings, nearest, toNamedRole } from "./script-wording.ts";

const ARABIC = /^\p{sc=Arabic}+$/u;
// Words that join two parts of one name: `بن` `عبد` `أبو` `آل`
const JOINER = /^(?:بن|ابن|بنت|عبد|أبو|أبي|ابو|آل|دي|دو|فون|فان|دير|لا|ذي)$/u;
// Folded like the name Ali.
const ON = "على";
const ARTICLE = /^ال/u;
/** Parts of a name, joiners not counted. */
const MOST_PARTS = 3;

/** Persons named behind an office in Arabic, where the first word is a known given name: وزير الخارجية الروسي سيرغي لافروف. */
export function findArabicRoles(clause: Clause): NamedRole[] {
  const found = findWordings(clause, (gap) => /^\s$/u.test(gap), {
    isNameLast: true,
  }).flatMap((wording) => {
    const from = wording.to,
      to = readName(clause, from);
    return to === null
      ? []
      : [
          toNamedRole(
            clause,
            wording,
            { from, to },
            {
              isFull: true,
              rule: "role-before-name",
              confidence: 0.75,
            },
          ),
        ];
  });
  return nearest(found);
}

function readName(clause: Clause, from: number): number | null {
  const { tokens, givenNames, covering } = clause;
  const isGiven = (at: number) => givenNames.has(tokens[at]?.key ?? "");
  let to = from,
    parts = 0;
  for (; parts < MOST_PARTS; to += 1) {
    const text = tokens[to]?.text ?? "";
    if (
      !ARABIC.test(text) ||
      text === ON ||
      covering.has(to) ||
      !/^[\s-]$/u.test(gapBefore(clause, to))
    )
      break;
    if (JOINER.test(text)) continue;
    if (parts === 0 && !isGiven(to) && to === from) return null;
    // A third part is a name's as well only behind a joiner, or as a family's with the article.
    if (
      parts >= 2 &&
      !ARTICLE.test(text) &&
      !JOINER.test(tokens[to - 1]?.text ?? "")
    )
      break;
    parts += 1;
  }
  return parts >= 2 ? to : null;
}
