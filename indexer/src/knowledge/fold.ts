/** A word or, in scripts without spaces between words, a single character, with its place in the text. */
export interface Token {
  /** Folded: what is compared. */
  readonly key: string;
  /** As written. */
  readonly text: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Han, kana and Hangul are cut into characters. */
  readonly isCharacter: boolean;
}

// `U.S.` `Kim` `d’Orsay` (cut at the apostrophe) `外` `한`; middle dots and hyphens separate words
const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])[\p{L}\p{M}\p{N}])+/gu;

const CHARACTER =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]$/u;
// Not the breve of й, which is a letter of its own, nor the marks that make パ of ハ.
const ACCENT = /(?<!и)(?![\u3099\u309a])\p{M}/gu;
const CYRILLIC = /^\p{sc=Cyrillic}/u;
const ARABIC = /^\p{sc=Arabic}/u;

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

function foldOnce(word: string): string {
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const folded = foldWord(word);
  FOLDED.set(word, folded);
  return folded;
}

/** Cuts a text into tokens; offsets hold for the text as given. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    tokens.push({
      key: foldOnce(word),
      text: word,
      start: match.index,
      end: match.index + word.length,
      isCharacter: CHARACTER.test(word),
    });
  }
  return tokens;
}
