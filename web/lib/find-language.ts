import type { DisplayNames } from "./display-names";
import { fold } from "./fold";

/** Languages whose names for languages are known beside the page's own: those of articles. */
const LOCALES = ["en", "de", "ko", "fr", "es", "ru", "zh", "ja", "ar", "vi"];

/** Finds a language by its code or its name: "de", "German", "독일어"; null if there is none. */
export function findLanguage(
  typed: string,
  { languages, unknownLanguage }: DisplayNames,
): string | null {
  const wanted = fold(typed.trim());
  const codes = Object.keys(languages);
  if (wanted === "und" || wanted === fold(unknownLanguage)) return "und";
  if (codes.includes(wanted)) return wanted;
  const byName = codes.find((code) => fold(languages[code] ?? "") === wanted);
  if (byName !== undefined) return byName;
  for (const locale of LOCALES) {
    const names = new Intl.DisplayNames([locale], { type: "language" });
    const found = codes.find((code) => fold(names.of(code) ?? "") === wanted);
    if (found !== undefined) return found;
  }
  return null;
}
