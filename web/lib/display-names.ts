/** Names of countries and languages in the reader's language, by code. */
export interface DisplayNames {
  readonly locale: string;
  readonly countries: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
  /** What stands for a language that could not be told. */
  readonly unknownLanguage: string;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");
const CODES = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));

const cache = new Map<string, DisplayNames>();
/** Locales kept; each takes about 15 KB. */
const MAX_CACHED = 50;

/**
 * Writes out every name that a locale has. The server hands them to the
 * browser, whose own data may be of another year ("Turkey", "Türkiye"): the
 * page would not hydrate.
 */
export function readDisplayNames(
  locale: string,
  unknownLanguage: string,
): DisplayNames {
  const known = cache.get(locale);
  if (known) return known;
  const names: DisplayNames = {
    locale,
    countries: listNames(
      locale,
      "region",
      CODES.map((code) => code.toUpperCase()),
    ),
    languages: listNames(locale, "language", CODES),
    unknownLanguage,
  };
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(locale, names);
  return names;
}

/** Names a country; the code itself when it has no name. */
export function countryName(names: DisplayNames, code: string): string {
  return names.countries[code] ?? code;
}

/** Names a language; "und" is how the indexer says that it could not tell. */
export function languageName(names: DisplayNames, code: string): string {
  if (code === "und") return names.unknownLanguage;
  return names.languages[code] ?? code;
}

function listNames(
  locale: string,
  type: "region" | "language",
  codes: readonly string[],
) {
  const names = new Intl.DisplayNames([locale], { type, fallback: "none" });
  const entries = codes
    .map((code) => [code, names.of(code)] as const)
    .filter(([, name]) => name !== undefined);
  return Object.fromEntries(
    entries.map(([code, name]) => [code, name ?? code]),
  );
}
