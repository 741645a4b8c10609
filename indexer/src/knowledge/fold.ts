import { characterKinds, widthAt } from "../character-kinds.ts";

/** A word or, in scripts without spaces between words, a single character, with its place in the text. */
export interface Token {
  /** Folded: what is compared. */
  readonly key: string;
  /** The key's number, or `NO_ID`: what tables of words go by. */
  readonly id: number;
  /** As written. */
  readonly text: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** A character behind a comma or full stop: no phrase goes on across one. */
  readonly isAfterMark: boolean;
}

// Not the breve of й, which is a letter of its own, nor the marks that make パ of ハ.
const ACCENT = /(?<!и)(?![\u3099\u309a])\p{M}/gu;
const CYRILLIC = /^\p{sc=Cyrillic}/u;
const ARABIC = /^\p{sc=Arabic}/u;

const MARKS: ReadonlySet<string | undefined> = new Set("，。、；：！？,;:!?");

/** Letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ة: "ه",
  ё: "е",
  і: "и",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/** Case, accents and spelling variants of letters folded; Russian and Arabic words without their inflection. */
export function foldWord(word: string): string {
  const plain = word
    .replace(/\./g, "")
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
  const folded = plain
    .normalize("NFD")
    .replace(ACCENT, "")
    .normalize("NFC")
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
  if (CYRILLIC.test(folded)) return stemCyrillic(folded);
  return ARABIC.test(folded) ? stemArabic(folded) : folded;
}

// Case endings of nouns, names and adjectives: Путина, Путину, Путиным → путин; российского → российск.
const CYRILLIC_ENDING =
  /(?:иями|ями|ами|ией|иям|ием|иях|ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ые|ие|ый|ий|ой|ым|им|ом|ем|ую|юю|ых|их|ия|ию|ии|ьи|ах|ях|ам|ям|ов|а|я|о|е|у|ю|ы|и|й|ь)$/u;
const SHORTEST_STEM = 3;

function stemCyrillic(word: string): string {
  const ending = CYRILLIC_ENDING.exec(word)?.[0] ?? "";
  // Surnames in -ов and -ев keep it: Лавров is no plural genitive of «лавр».
  if (ending === "ов" || word.length - ending.length < SHORTEST_STEM)
    return word;
  return word.slice(0, word.length - ending.length);
}

// Conjunctions and prepositions are written onto the word, before the article: و+ال+روسي → روسي.
const ARABIC_PREFIX = /^(?:[وف]?(?:لل|[بك]?ال)|[وف](?=\p{L}{4}))/u;

const stemArabic = (word: string) => {
  const stem = word.replace(ARABIC_PREFIX, "");
  return stem.length >= 3 ? stem : word;
};

/** A word, its key and the key's number. */
interface Folded {
  readonly word: string;
  readonly key: string;
  readonly id: number;
}

/** Words recur: a text's in the text, names' in the gazetteer. Emptied when it has grown too large. */
const FOLDED = new Map<string, Folded>();
const MOST_FOLDED = 100_000;

/** Keys are numbered in the order that they come in, from 0 to below `MOST_IDS`; those that come later have none. */
const IDS = new Map<string, number>();
export const MOST_IDS = 1 << 17;
export const NO_ID = -1;

function toId(key: string): number {
  const known = IDS.get(key);
  if (known !== undefined) return known;
  if (IDS.size >= MOST_IDS) return NO_ID;
  IDS.set(key, IDS.size);
  return IDS.size - 1;
}

// `Moskau` `G7`: no accents, no spellings
const ASCII = /^[A-Za-z0-9]+$/;

/** Longer pieces of a text are a view of it, and would keep all of it in memory. */
const LONGEST_COPY = 12;

/** The last word met of each kind that length and three letters tell: most words of a text, without a look at the map. */
const LAST: (Folded | undefined)[] = Array.from({ length: 1 << 13 });

const kindOf = (word: string): number =>
  (word.charCodeAt(0) * 31 +
    word.charCodeAt(word.length >> 1) * 1021 +
    word.charCodeAt(word.length - 1) * 127 +
    word.length * 4093) &
  (LAST.length - 1);

/** As `foldWord`, for words that come again and again, with the number of what they fold to. */
function foldKnown(word: string): Folded {
  const kind = kindOf(word),
    last = LAST[kind];
  if (last?.word === word) return last;
  const folded = FOLDED.get(word) ?? foldNew(word);
  LAST[kind] = folded;
  return folded;
}

function foldNew(word: string): Folded {
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const own = word.length > LONGEST_COPY ? structuredClone(word) : word;
  const key = ASCII.test(own) ? own.toLowerCase() : foldWord(own);
  const folded = { word: own, key, id: toId(key) };
  FOLDED.set(own, folded);
  return folded;
}

/** As `foldWord`, for words that come again and again. */
export const foldOnce = (word: string): string => foldKnown(word).key;

// What a word is made of: `K` `ß` `И` `7`; middle dots, hyphens and apostrophes separate words.
const LETTER_OF_WORD = /[\p{L}\p{M}\p{N}]/u;
// What is a word by itself, in scripts without spaces between words: `外` `한` `プ`
const WHOLE_WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u;
const UPPER = /\p{Lu}/u;

const SEPARATOR = 0,
  PART = 1,
  WHOLE = 2;

const kinds = characterKinds((character) => {
  if (WHOLE_WORD.test(character)) return WHOLE;
  return LETTER_OF_WORD.test(character) ? PART : SEPARATOR;
});

/** Where the word ends that starts here. */
function endOfWord(text: string, start: number, kind: number): number {
  if (kind === WHOLE) return start + widthAt(text, start);
  const abbreviated = endOfAbbreviation(text, start);
  if (abbreviated > start + 2) return abbreviated;
  let at = start;
  while (at < text.length && kinds.at(text, at) === PART)
    at += widthAt(text, at);
  return at;
}

/** `U.S.`: capitals with a full stop each. */
function endOfAbbreviation(text: string, start: number): number {
  let at = start;
  while (text[at + 1] === "." && UPPER.test(text[at] ?? "")) at += 2;
  return at;
}

/** Cuts a text into tokens; offsets hold for the text as given. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const kind = kinds.at(text, at);
    if (kind === SEPARATOR) {
      at += widthAt(text, at);
      continue;
    }
    const end = endOfWord(text, at, kind);
    // The word itself is the one that was folded, not this piece of the text: comparing the two is a matter of an address.
    const { word, key, id } = foldKnown(text.slice(at, end));
    tokens.push({
      key,
      id,
      text: word,
      start: at,
      end,
      isAfterMark: kind === WHOLE && MARKS.has(text[at - 1]),
    });
    at = end;
  }
  return tokens;
}

/** A text's first token as written, or null. */
export function firstWord(text: string): string | null {
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = kinds.at(text, at);
    if (kind !== SEPARATOR) return text.slice(at, endOfWord(text, at, kind));
  }
  return null;
}

/** The key of a text's first token, or null. */
export function firstKey(text: string): string | null {
  const word = firstWord(text);
  return word === null ? null : foldOnce(word);
}
