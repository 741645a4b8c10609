import { CREDIT_WORDS } from "../vocabulary/all-vocabularies.ts";

// `(Foto vom Pressekorps. Weiterverkauf und Archivierung verboten)` `(Photo = Provided by Ministry)` `（写真：共同）`
const IN_BRACKETS = new RegExp(
  `\\s*[(（\\[【]\\s*(?:${CREDIT_WORDS}|AFP|AP|dpa|EPA)(?=\\s?[:：=/|]|[.,]|\\s(?:by|not|for|zur|nur|von|par|por|vom|provided|courtesy|file|dpa|AP|AFP|EPA|Reuters|Getty|via|Agence|Archiv)|\\s?[)）\\]】])[^()（）\\[\\]【】]{0,160}[)）\\]】]`,
  "giu",
);

// `… Bildunterschrift. © Außenministerium` `… ⓒ 뉴스1` at the end
const AFTER_SIGN =
  /\s*(?:©|ⓒ|\([cC]\)(?=\s?(?:\d{4}|\p{Lu})))\s*\S[^.!?]{0,80}$/u;

// `… in Genf. Foto: dpa` `… Photo: AFP/John Doe` `…。写真：ロイター` at the end
const AFTER_WORD = new RegExp(
  `(?<=[.!?。”"»)]\\s{0,3})(?:${CREDIT_WORDS})\\s?[:：=]\\s?\\S.{0,80}$`,
  "iu",
);

// `… 2023.08.19. photo@agency.example *재판매 및 DB 금지` at the end
const AFTER_EMAIL = /\s*\S{1,64}@\S{1,64}\s*\*?[^.!?]{0,40}금지$/u;

/** Takes photo credits out of a paragraph and leaves its sentences. */
export function stripCredits(text: string): {
  readonly text: string;
  readonly removed: readonly string[];
} {
  const removed: string[] = [];
  const drop = (match: string, at: number, whole: string) => {
    removed.push(match.trim());
    // Two sentences must not grow together where the credit stood between them.
    return /\S/.test(whole[at + match.length] ?? " ") ? " " : "";
  };
  return {
    // Tried only where it can match: it would try every start of a long line without spaces.
    text: (text.endsWith("금지") ? text.replace(AFTER_EMAIL, drop) : text)
      .replace(IN_BRACKETS, drop)
      .replace(AFTER_SIGN, drop)
      .replace(AFTER_WORD, drop)
      .trim(),
    removed,
  };
}
