import { characterKinds, widthAt } from "../../character-kinds.ts";

/** How many characters of each kind a text has, in code points, and how many words. */
export interface CharacterCounts {
  /** What white space separates. */
  readonly words: number;
  /** Words that begin with a capital. */
  readonly capitalised: number;
  readonly letters: number;
  readonly capitals: number;
  readonly digits: number;
  readonly commas: number;
}

// `é` `김` `И`
const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;
// `7` `٣` `Ⅳ`
const DIGIT = /\p{N}/u;
// Latin, Chinese and Japanese, Arabic
const COMMA = /[,;、，،]/;

const SPACE = /\s/;

const IS_LETTER = 1,
  IS_CAPITAL = 2,
  IS_DIGIT = 4,
  IS_COMMA = 8,
  IS_SPACE = 16;

const kinds = characterKinds(
  (character) =>
    (LETTER.test(character) ? IS_LETTER : 0) +
    (CAPITAL.test(character) ? IS_CAPITAL : 0) +
    (DIGIT.test(character) ? IS_DIGIT : 0) +
    (COMMA.test(character) ? IS_COMMA : 0) +
    (SPACE.test(character) ? IS_SPACE : 0),
);

/** Counts words, letters, capitals, digits and commas of any script. */
export function countCharacters(text: string): CharacterCounts {
  let words = 0,
    capitalised = 0,
    letters = 0,
    capitals = 0,
    digits = 0,
    commas = 0,
    isInWord = false;
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = kinds.at(text, at);
    const isSpace = (kind & IS_SPACE) !== 0;
    if (!isSpace && !isInWord) {
      words += 1;
      if ((kind & IS_CAPITAL) !== 0) capitalised += 1;
    }
    isInWord = !isSpace;
    if ((kind & IS_LETTER) !== 0) letters += 1;
    if ((kind & IS_CAPITAL) !== 0) capitals += 1;
    if ((kind & IS_DIGIT) !== 0) digits += 1;
    if ((kind & IS_COMMA) !== 0) commas += 1;
  }
  return { words, capitalised, letters, capitals, digits, commas };
}
