import { foldWord } from "../../knowledge/fold.ts";

const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  є: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

/**
 * Spellings that English, German, French, Spanish and Polish transliteration give one sound, in this order. Coarse on
 * purpose: a key is compared for whole names only.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|chtch|szcz|stch/g, "H"], // щ
  [/tsch|tsh|tch|sch|sh|zh|kh|ch|cz|dzh|dj/g, "H"], // ч ш ж х
  [/gu(?=[ei])/g, "g"], // Serguei
  [/ph|ff/g, "f"],
  [/f$/g, "v"], // Petroff
  [/w/g, "v"],
  [/ts|tz|c(?=[eiy])/g, "z"], // Jelzin, Yeltsin
  [/x/g, "ks"],
  [/qu?|ck|c/g, "k"],
  [/ou|oo/g, "u"], // Poutine
  [/ee/g, "i"],
  [/[yj]/g, "i"], // Sergej, Sergey
  [/ie/g, "e"], // Yeltsin, Eltsine
  [/(?<=n)e$/g, ""], // Poutine
  [/(?<=[bdgklprt])h/g, ""], // Thabo, Tabo
  [/(.)\1+/g, "$1"],
];

const LETTER = /\p{sc=Cyrillic}/gu;

/** What all romanisations of a name's word have in common: Lawrow, Lavrov, Лавров. */
export function romanisationKey(word: string): string {
  let key = foldWord(
    word.toLowerCase().replace(LETTER, (letter) => CYRILLIC[letter] ?? letter),
  );
  for (const [spelling, sound] of SOUNDS) key = key.replace(spelling, sound);
  return key;
}
