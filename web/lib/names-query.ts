import { foldName } from "@communique/indexer/search/fold-name";

const CHARACTERS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+/gu;

/**
 * Writes what was typed as a query for the index of names: Chinese, Japanese and Korean as phrases of single characters
 * (`정은` → `"정 은"`), which are found in any place of a name. Nothing typed is an operator.
 */
export function toNamesQuery(typed: string): string {
  return foldName(typed)
    .replace(CHARACTERS, (run) => ` "${Array.from(run).join(" ")}" `)
    .replaceAll(/\s+/gu, " ")
    .trim();
}
