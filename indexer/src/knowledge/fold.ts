/** A word or, in scripts without spaces between words, a single character, with its place in the text. */
export interface Token {
  /** Folded: what is compared. */
  readonly key: string;
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

/** Words recur: a text's in the text, names' in the gazetteer. Emptied when it has grown too large. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 100_000;

// `Moskau` `G7`: no accents, no spellings
const ASCII = /^[A-Za-z0-9]+$/;

/** As `foldWord`, for words that come again and again. */
export function foldOnce(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const folded = foldWord(word);
  FOLDED.set(word, folded);
  return folded;
}

// What a word is made of: `K` `ß` `И` `7`; middle dots, hyphens and apostrophes separate words.
const LETTER_OF_WORD = /[\p{L}\p{M}\p{N}]/u;
// What is a word by itself, in scripts without spaces between words: `外` `한` `プ`
const WHOLE_WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u;
const UPPER = /\p{Lu}/u;

const UNKNOWN = 0,
  SEPARATOR = 1,
  PART = 2,
  WHOLE = 3;

/** What each character of the basic plane is, so far as it was met: a table is ten times as fast as the classes above. */
const KINDS = new Uint8Array(0x1_00_00);

function toKind(character: string): number {
  if (WHOLE_WORD.test(character)) return WHOLE;
  return LETTER_OF_WORD.test(character) ? PART : SEPARATOR;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = KINDS[unit];
  if (known !== undefined && known !== UNKNOWN) return known;
  const codePoint = text.codePointAt(at) ?? unit;
  const kind = toKind(String.fromCodePoint(codePoint));
  if (!isSurrogate(unit)) KINDS[unit] = kind;
  return kind;
}

/** One of two units that are one character beyond the basic plane; which, it does not say alone. */
const isSurrogate = (unit: number) => unit >= 0xd8_00 && unit <= 0xdf_ff;

const widthAt = (text: string, at: number) =>
  (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1;

/** Where the word ends that starts here. */
function endOfWord(text: string, start: number, kind: number): number {
  if (kind === WHOLE) return start + widthAt(text, start);
  const abbreviated = endOfAbbreviation(text, start);
  if (abbreviated > start + 2) return abbreviated;
  let at = start;
  while (at < text.length && kindAt(text, at) === PART) at += widthAt(text, at);
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
    const kind = kindAt(text, at);
    if (kind === SEPARATOR) {
      at += widthAt(text, at);
      continue;
    }
    const end = endOfWord(text, at, kind);
    const word = text.slice(at, end);
    tokens.push({
      key: foldOnce(word),
      text: word,
      start: at,
      end,
      isAfterMark: kind === WHOLE && MARKS.has(text[at - 1]),
    });
    at = end;
  }
  return tokens;
}

/** The key of a text's first token, or null. */
export function firstKey(text: string): string | null {
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = kindAt(text, at);
    if (kind !== SEPARATOR)
      return foldOnce(text.slice(at, endOfWord(text, at, kind)));
  }
  return null;
}
