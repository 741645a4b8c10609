import { preferredLocales } from "./locale";

/** Languages that the pages are written in; the first is for everyone else. */
export const UI_LANGUAGES = ["en", "de", "ko"] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<UiLanguage, string> = {
  en: "English",
  de: "Deutsch",
  ko: "한국어",
};

/** Name of the cookie that keeps the reader's choice. */
export const LANGUAGE_COOKIE = "language";

/** What a page is written in, and the locale of its dates and names. */
export interface Reader {
  readonly language: UiLanguage;
  /** The language, with a region if the browser asks for one: de-CH. */
  readonly locale: string;
}

export function isUiLanguage(text: unknown): text is UiLanguage {
  return UI_LANGUAGES.some((language) => language === text);
}

/**
 * Chooses language and locale: what the reader has chosen, otherwise the best
 * rated language of the Accept-Language header that there is.
 */
export function chooseLanguage(
  chosen: string | undefined,
  acceptLanguage: string | null,
): Reader {
  const accepted = preferredLocales(acceptLanguage).flatMap((locale) => {
    const { language } = new Intl.Locale(locale);
    return isUiLanguage(language) ? [{ language, locale }] : [];
  });
  if (!isUiLanguage(chosen)) {
    return accepted[0] ?? { language: UI_LANGUAGES[0], locale: "en" };
  }
  const own = accepted.find(({ language }) => language === chosen);
  return own ?? { language: chosen, locale: chosen };
}
