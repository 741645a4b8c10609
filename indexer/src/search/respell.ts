import { simplifyEach, toSimplified } from "../concepts/simplified.ts";
import { foldOnce } from "../knowledge/fold.ts";

// What is in `Straße` and `Müller`
const GERMAN_LETTER = /[ßäöüÄÖÜẞ]/gu;
const PART_OF_WORD = /^[\p{L}\p{M}]/u;
const UMLAUT = /[äöüÄÖÜ]/gu;
const SHARP_S = /[ßẞ]/gu;
const SPELLED: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
};
// `장관이` `김정은이`: the subject, three syllables or more
const KOREAN_SUBJECT =
  /(?<!\p{sc=Hangul})(\p{sc=Hangul}{2,})이(?!\p{sc=Hangul})/gu;
// `החוץ`: the article, and four letters or more with it
const HEBREW_WITH_ARTICLE =
  /(?<!\p{sc=Hebrew})ה\p{sc=Hebrew}{3,}(?!\p{sc=Hebrew})/gu;
// `والحكومة` `بالحكومة` `للخارجية`
const ARABIC_WORD = /\p{sc=Arabic}[\p{sc=Arabic}\p{M}]{3,}/gu;
// All that is glued before an Arabic word but the article alone, which the engine cuts itself in a text
const ARABIC_PREFIX = /^(?:[وف]?(?:لل|[بك]ال)|[وف]ال|[وف](?=\p{L}{4}))/u;
const ARABIC_ARTICLE = /^ال/u;
// `Mueller` `Tuerkei`, but not `Bauer` `Quelle` `Poesie`
const SPELLED_UMLAUT = /(?<![aeiouqAEIOUQ])(?:ae|oe|ue)|^(?:Ae|Oe|Ue)/gu;
const CAPITALISED = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]{3,}/gu;
// `Лавровым` `санкций`
const CYRILLIC_WORD = /[\p{sc=Cyrillic}\p{M}]{4,}/gu;
// `聯合國發言人`
const HAN_CLAUSE = /\p{sc=Han}+/gu;
// Letters that stay what they are without their accents: `Łódź` `Tromsø`
const UNDECOMPOSED = /[łŁøØðÐþÞæÆœŒı]/u;
const PLAIN_WORD = /[\p{sc=Latin}\p{M}]+/gu;
// `ＮＡＴＯ` `２０２５` `ﾛｼｱ`: full-width letters, half-width katakana
const WIDTH_FORM = /[！-～ｦ-ﾟ]/u;
const WIDTH_WORD = /[！-～ｦ-ﾟ]+/gu;
const LETTER = /[\p{L}\p{N}]/u;

const toSharp = (text: string) =>
  text.replace(SHARP_S, (letter) => (letter === "ß" ? "ss" : "SS"));
const toSpelled = (text: string) =>
  text.replace(UMLAUT, (letter) => SPELLED[letter] ?? letter);

/**
 * The words of a text in the ways that people also type them and the engine does not come to by itself, each once, joined
 * by spaces; "" where there are none. What is written in traditional characters comes clause by clause in simplified ones.
 *
 * @param language ISO 639-1, or "und"
 */
export function respellText(text: string, language: string): string {
  const words = new Set<string>();
  const add = (word: string, other: string) => {
    if (other !== word && other !== "") words.add(other);
  };
  for (const [word] of WIDTH_FORM.test(text) ? text.matchAll(WIDTH_WORD) : [])
    if (LETTER.test(word)) add(word, word.normalize("NFKC"));
  for (const [word] of UNDECOMPOSED.test(text) ? text.matchAll(PLAIN_WORD) : [])
    if (language !== "vi" && UNDECOMPOSED.test(word)) add(word, toPlain(word));
  for (const [word, other] of ofLanguage(text, language)) add(word, other);
  return [...words].join(" ");
}

/** Words of a text, each with another way to write it. */
function* ofLanguage(
  text: string,
  language: string,
): Generator<readonly [string, string]> {
  if (language === "de")
    for (const word of wordsWith(text, GERMAN_LETTER)) {
      yield [word, toSharp(word)];
      yield [word, toSpelled(toSharp(word))];
    }
  if (language === "de")
    for (const [word] of text.matchAll(CAPITALISED))
      yield [word, word.replace(SPELLED_UMLAUT, (pair) => pair.slice(0, 1))];
  if (language === "ru")
    for (const [word] of text.matchAll(CYRILLIC_WORD))
      yield [word, foldOnce(word)];
  if (language === "zh")
    for (const [clause] of text.matchAll(HAN_CLAUSE))
      if (simplifyEach(clause) !== clause) yield [clause, toSimplified(clause)];
  if (language === "ko")
    for (const [word, noun = ""] of text.matchAll(KOREAN_SUBJECT))
      if (hasFinalConsonant(noun)) yield [word, noun];
  if (language === "ar")
    for (const [word] of text.matchAll(ARABIC_WORD))
      yield [word, withoutArabicPrefix(word, ARABIC_PREFIX)];
  if (language === "und" || language === "he")
    for (const [word] of text.matchAll(HEBREW_WITH_ARTICLE))
      yield [word, word.slice(1)];
}

/** The words of a text that hold a letter: going out from it takes a hundredth of the time of a pattern for the word. */
function* wordsWith(text: string, letter: RegExp): Generator<string> {
  const isPart = (at: number) => PART_OF_WORD.test(text[at] ?? "");
  let end = 0;
  for (const { index } of text.matchAll(letter)) {
    if (index < end) continue;
    let start = index;
    while (isPart(start - 1)) start -= 1;
    for (end = index + 1; isPart(end);) end += 1;
    yield text.slice(start, end);
  }
}

const FIRST_SYLLABLE = 0xac_00;
const FINALS = 28;

const CAPITAL = /^\p{Lu}/u;

/** `Łódź` → `Lodz` */
function toPlain(word: string): string {
  const plain = foldOnce(word);
  return CAPITAL.test(word)
    ? plain.slice(0, 1).toUpperCase() + plain.slice(1)
    : plain;
}

/** 이 stands behind consonants alone: behind a vowel it belongs to the word (차이). */
const hasFinalConsonant = (noun: string): boolean =>
  (noun.charCodeAt(noun.length - 1) - FIRST_SYLLABLE) % FINALS !== 0;

function withoutArabicPrefix(word: string, ...prefixes: RegExp[]): string {
  const bare = prefixes.reduce((rest, each) => rest.replace(each, ""), word);
  return bare.length >= SHORTEST_ARABIC ? bare : word;
}

/**
 * Other ways to write a query under which the same things may be printed: at most two, never the query itself. German
 * umlauts spelled out, simplified characters, plain width, Arabic and Hebrew words without what is glued before them,
 * Russian ones without their endings.
 */
export function respellQuery(query: string): string[] {
  const narrow = WIDTH_FORM.test(query) ? query.normalize("NFKC") : query;
  const others = [
    toSharp(narrow),
    toSpelled(toSharp(narrow)),
    toSimplified(narrow),
    narrow.replace(ARABIC_WORD, (word) =>
      withoutArabicPrefix(word, ARABIC_ARTICLE, ARABIC_PREFIX),
    ),
    narrow.replace(HEBREW_WITH_ARTICLE, (word) => word.slice(1)),
    narrow.replace(CYRILLIC_WORD, foldOnce),
    narrow.replace(PLAIN_WORD, (word) =>
      UNDECOMPOSED.test(word) ? toPlain(word) : word,
    ),
    narrow,
  ];
  return [...new Set(others)]
    .filter((other) => other !== query)
    .slice(0, MOST_OTHERS);
}

const MOST_OTHERS = 2;
const SHORTEST_ARABIC = 3;
