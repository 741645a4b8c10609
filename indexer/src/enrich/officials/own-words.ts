import { tokenize, type Token } from "../../knowledge/fold.ts";
import type { Official } from "../../knowledge/schema.ts";

const FORMS = new WeakMap<Official, readonly (readonly string[])[]>();

/** The words of a person's full names, folded, one list a spelling. */
export function formWords(official: Official): readonly (readonly string[])[] {
  let forms = FORMS.get(official);
  if (forms === undefined) {
    forms = [official.name, ...Object.values(official.forms).flat()].map(
      (form) => tokenize(form).map(({ key }) => key),
    );
    FORMS.set(official, forms);
  }
  return forms;
}

/** Whether a word is part of a person's own full name, in any spelling that is listed. */
export const isOwnWord = (
  { key }: Pick<Token, "key">,
  official: Official,
): boolean => formWords(official).some((words) => words.includes(key));

/** Whether two words follow one another in a person's full name: Kim Kwan-jin has "Kim Kwan", but not "Kim Jin". */
export const areOwnWords = (
  first: Pick<Token, "key">,
  second: Pick<Token, "key">,
  official: Official,
): boolean =>
  formWords(official).some((words) =>
    words.some(
      (word, at) => word === first.key && words[at + 1] === second.key,
    ),
  );
