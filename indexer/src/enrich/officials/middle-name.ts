import type { Official } from "../../knowledge/schema.ts";
import { gapBefore, type Clause } from "./clause.ts";
import { isOwnWord } from "./own-words.ts";

const CAPITAL = /^\p{Lu}/u;
const INITIAL = /^\p{Lu}$/u;
// `Владимирович` `Николаевичу` `Ивановной`
const PATRONYMIC = /(?:вич|ич)(?:а|у|ем|е)?$|(?:вн|ичн)(?:а|ы|е|у|ой)$/u;

/**
 * The token where a full name with a middle name starts, behind whose last part the surname stands: Joseph R. | Biden,
 * Борис Николаевич | Ельцин. Null where the words before a surname are not the person's.
 *
 * @param from where the surname starts
 */
export function fullNameStart(
  clause: Clause,
  from: number,
  official: Official,
): number | null {
  let at = from;
  for (let steps = 0; steps < 3; steps += 1) {
    const word = clause.tokens[at - 1];
    if (
      word === undefined ||
      !CAPITAL.test(word.text) ||
      !/^\.?\s$/u.test(gapBefore(clause, at))
    )
      return null;
    const isMiddle = INITIAL.test(word.text) || PATRONYMIC.test(word.text);
    if (!isMiddle)
      return steps > 0 && isOwnWord(word, official) ? at - 1 : null;
    at -= 1;
  }
  return null;
}
