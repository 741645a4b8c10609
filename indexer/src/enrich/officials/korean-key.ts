/**
 * What the romanisations of Korean given names have in common: Eui-yong, Ui-yong; Tae-yeol, Tae-yul. Chinese and
 * Vietnamese names keep their letters but for the hyphen.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ""],
  [/ch|j/g, "c"],
  [/(?<=[bcdgkpt])h/g, ""],
  [/g/g, "k"],
  [/d/g, "t"],
  [/b/g, "p"],
  [/l/g, "r"],
  [/ae|ai|ay|ee?/g, "e"],
  [/(?:eo|ou|oo|eu|[ouw])+/g, "o"],
  [/eo+/g, "o"],
  [/(.)\1+/g, "$1"],
];

/** @param given the words of a given name, lower case, without accents */
export const koreanKey = (given: readonly string[]): string => {
  let key = given.join("");
  for (const [spelling, sound] of SOUNDS) key = key.replace(spelling, sound);
  return key;
};
