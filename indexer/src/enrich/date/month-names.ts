/** Locales whose month names differ from their language's own: the Levant, Egypt, the Maghreb; Austria. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  ar: ["ar-EG", "ar-SY", "ar-DZ", "ar-MA"],
  de: ["de", "de-AT"],
  no: ["nb", "nn"],
  sr: ["sr", "sr-Latn"],
  es: ["es", "es-MX"],
};

/** Written out where CLDR has another short form. */
const MORE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { sept: 9 },
  de: { mär: 3, mrz: 3, maerz: 3, jänner: 1, feber: 2 },
  es: { set: 9, setiembre: 9, septiembre: 9 },
  fr: { aout: 8, fev: 2, fevrier: 2, dec: 12, decembre: 12 },
  ru: { сент: 9, мая: 5, май: 5 },
  id: { agt: 8, agustus: 8, nop: 11, nopember: 11, pebruari: 2 },
  tr: { ağu: 8 },
};

/** For lines that surely hold a date while their language is unsure: the large languages of the web, the likeliest first. */
const LANGUAGES =
  "en de fr es it pt nl ru pl cs sv da nb fi hu ro tr el uk bg hr sk sl sr id ms vi ar fa he hi bn th ca et lv lt".split(
    " ",
  );

const KNOWN = new Map<string, ReadonlyMap<string, number>>();

/** Month names of a language as the platform's CLDR data give them, lower case, without final dots. */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const known = KNOWN.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  const locales = (VARIANTS[language] ?? [language]).filter(isSupported);
  for (const locale of locales) addNames(names, locale);
  for (const [name, month] of Object.entries(MORE[language] ?? {}))
    names.set(name, month);
  KNOWN.set(language, names);
  return names;
}

const isSupported = (locale: string) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale]).length > 0;
  } catch {
    return false;
  }
};

/** With a day beside it a month stands in the genitive where a language has one: июня, czerwca. */
function addNames(names: Map<string, number>, locale: string): void {
  for (const month of ["long", "short"] as const)
    for (const day of [undefined, "numeric"] as const) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
        month,
        ...(day === undefined ? {} : { day }),
        timeZone: "UTC",
      });
      for (let at = 1; at <= 12; at += 1) {
        const name = format
          .formatToParts(Date.UTC(2024, at - 1, 1))
          .find((part) => part.type === "month")?.value;
        const key = name === undefined ? "" : toKey(name);
        if (
          /^[\p{L}\p{M}]{3}|[\p{L}\p{M}]\.[\p{L}\p{M}]/u.test(key) &&
          !names.has(key)
        )
          names.set(key, at);
      }
    }
}

/** The form in which names are compared. */
export const toKey = (name: string) =>
  name.normalize("NFC").toLowerCase().replace(/\.$/, "");

/** The month that a word names in one of the languages, the first first. */
export function monthOf(
  word: string,
  languages: readonly string[],
): number | null {
  const key = toKey(word);
  for (const language of languages) {
    const month = monthNames(language).get(key);
    if (month !== undefined) return month;
  }
  return null;
}

/** A text's own language, then English, in which agencies and sites write their stamps; then any, if asked. */
export const languagesFor = (language: string, any: boolean) => [
  ...new Set([language, "en", ...(any ? LANGUAGES : [])]),
];
