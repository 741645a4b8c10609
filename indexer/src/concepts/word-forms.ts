import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import { foldOnce } from "../knowledge/fold.ts";

/** Languages that are written with spaces between words. */
export type SpacedLanguage = "en" | "de" | "fr" | "es" | "ru" | "ar" | "vi";

/** A word in the forms that it is compared in. */
export interface WordForms {
  /** In lower case, with its accents. */
  readonly exact: string;
  /** Without them. */
  readonly flat: string;
  /** What all its inflected forms share, and often words akin to it. */
  readonly stem: string;
}

const STEMMERS: Readonly<
  Partial<Record<SpacedLanguage, (word: string) => string>>
> = {
  en: stemEnglish,
  de: stemGerman,
  fr: stemFrench,
  es: stemSpanish,
  ru: stemRussian,
};

/**
 * What inflection puts behind a word. A stem alone is too coarse: Snowball makes one of "neutral" and "neutrality", of
 * «tratado» (treaty) and «trata» (deals), of «Crimée» and «crime».
 */
const ENDINGS: Readonly<Partial<Record<SpacedLanguage, RegExp>>> = {
  en: /^(?:s|es|e|ed|ing|y|ies|ied)?$/,
  de: /^(?:e|en|n|er|ern|es|s|em|in|innen|nen|se|sen)?$/,
  fr: /^(?:s|x|e|es|al|ale|ales|aux)?$/,
  es: /^(?:s|es|a|as|o|os|on|ones)?$/,
  ru: /^(?:а|я|о|е|у|ю|ы|и|ь|й|ый|ий|ой|ей|ая|яя|ое|ее|ые|ие|ую|юю|ою|ею|ью|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ов|ев|ии|ия|ию|ием|ией|иям|иях|иями|ами|ями|ыми|ими|ого|его|ому|ему)?$/u,
};

/** Shorter stems are those of too many words: Газа (Gaza) and газ. Their plural in s is safe. */
const SHORTEST_STEM = 4;
const PLURAL = /^s?$/;

// Most words
const ASCII = /^[A-Za-z0-9]+$/;
// `U.S.`
const FULL_STOPS = /\./g;
// Vietnamese marks the tone on either vowel: `hoà` `hòa`, but `quý` in one way alone
const LATE_TONE = /(?<!q)(o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])$/u;
const EARLY_TONE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["oà oá oả oã oạ", "òa óa ỏa õa ọa"],
    ["oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"],
    ["uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"],
  ].flatMap(([late = "", early = ""]) => {
    const forms = early.split(" ");
    return late.split(" ").map((form, at) => [form, forms[at] ?? form]);
  }),
);

function toExact(word: string, language: SpacedLanguage): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const lower = word
    .normalize("NFC")
    .toLowerCase()
    .replace(FULL_STOPS, "")
    .replaceAll("ß", "ss")
    .replaceAll("ё", "е");
  return language === "vi"
    ? lower.replace(LATE_TONE, (tone) => EARLY_TONE[tone] ?? tone)
    : lower;
}

/** A word's forms. */
export function toWordForms(word: string, language: SpacedLanguage): WordForms {
  const exact = toExact(word, language);
  const stemmer = STEMMERS[language];
  if (language === "ru")
    return { exact, flat: exact, stem: stemmer?.(exact) ?? exact };
  const flat = foldOnce(word);
  return {
    exact,
    flat,
    stem: stemmer === undefined ? flat : foldOnce(stemmer(exact)),
  };
}

/** How near a word of a text is to a term's. */
export const SAME = 3,
  WITHOUT_ACCENTS = 2.5,
  INFLECTED = 2,
  OTHER_WORD = 0;

/**
 * How near a word of a text is to a term's of the same stem: of two terms that it may be an inflected form of, that with
 * which it shares more letters is meant.
 */
export function rateWord(
  written: WordForms,
  term: WordForms,
  language: SpacedLanguage,
  isTyped: boolean,
): number {
  if (written.exact === term.exact) return SAME;
  if (isTyped && written.flat === term.flat) return WITHOUT_ACCENTS;
  if (language === "vi") return OTHER_WORD;
  if (language === "ar") return INFLECTED;
  // «traite» is not «traité»; the umlauts of German plurals come and go.
  const key = language === "fr" && !isTyped ? "exact" : "flat";
  const shared = sharedLetters(written[key], term[key]);
  const endings =
    term.stem.length < SHORTEST_STEM && language !== "de"
      ? language === "ru"
        ? null
        : PLURAL
      : ENDINGS[language];
  return endings?.test(written[key].slice(shared)) === true &&
    endings.test(term[key].slice(shared))
    ? INFLECTED + shared / LONG_WORD
    : OTHER_WORD;
}

/** No word is so long that letters shared count more than an accent. */
const LONG_WORD = 200;

function sharedLetters(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
