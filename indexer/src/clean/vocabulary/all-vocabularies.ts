import { remembered, toComparable } from "../normalise.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { ru } from "./ru.ts";
import { vi } from "./vi.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { zh } from "./zh.ts";

// Pages mix languages (a machine translation keeps the original's menu), so every language's words count on every page.
const ALL: readonly Vocabulary[] = [ar, de, en, es, fr, ja, ko, ru, vi, zh];

const gather = (pick: (vocabulary: Vocabulary) => readonly string[]) =>
  ALL.flatMap(pick)
    .map(toKey)
    .filter((key) => key !== "");

const NUMBER = /\p{N}/u;
const NUMBERS = /\p{N}+/gu;

/** "Kommentar (0)" -> "kommentar": how phrases are compared. */
export const toKey = remembered((text) => {
  const line = toComparable(text);
  return NUMBER.test(line)
    ? line.replace(NUMBERS, " ").replace(/\s+/g, " ").trim()
    : line;
});

const tail = new Set(gather((vocabulary) => vocabulary.tail));
const furniture = new Set(gather((vocabulary) => vocabulary.furniture));
const prompts = new Set(gather((vocabulary) => vocabulary.prompts));
const longestPromptWords = Math.max(
  ...[...prompts].map((prompt) => prompt.split(" ").length),
);

/** Opens what follows an article. */
export const isTailMark = (key: string) => tail.has(key);

/** Furniture wherever it stands. */
export const isFurniture = (key: string) => furniture.has(key);

/** A prompt and nothing else. */
export const isPrompt = (key: string) => prompts.has(key);

// Everything written without spaces lies above this.
const MAYBE_SPACELESS = /[\u1100-\u11ff\u2e80-\uffff]/;
const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** A prompt of one word may start any sentence ("Related parties said…", «شارك الرئيس»): only short lines count. */
const LONGEST_AFTER_ONE_WORD = 70;

/** Whether a line starts with a prompt; scripts without spaces are compared by characters. */
export function startsWithPrompt(
  key: string,
  { isSentence = false }: { readonly isSentence?: boolean } = {},
): boolean {
  const words = key.split(" ", longestPromptWords);
  const least = isSentence || key.length > LONGEST_AFTER_ONE_WORD ? 2 : 1;
  for (let count = least; count <= words.length; count += 1)
    if (prompts.has(words.slice(0, count).join(" "))) return true;
  if (!MAYBE_SPACELESS.test(key) || !SPACELESS.test(key)) return false;
  for (
    let length = isSentence ? 4 : 2;
    length <= Math.min(12, key.length);
    length += 1
  )
    if (prompts.has(key.slice(0, length))) return true;
  return false;
}

/** Words that open a credit, as alternatives of a regular expression. */
export const CREDIT_WORDS = alternatives((vocabulary) => vocabulary.credits);

/** Words that open a byline. */
export const BYLINE_WORDS = alternatives((vocabulary) => vocabulary.bylines);

/** Words that open a line naming where a text was taken from. */
export const SOURCE_WORDS = alternatives((vocabulary) => vocabulary.sources);

function alternatives(
  pick: (vocabulary: Vocabulary) => readonly string[],
): string {
  const words = [...new Set(ALL.flatMap(pick))].sort(
    (a, b) => b.length - a.length,
  );
  return words
    .map((word) =>
      word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+"),
    )
    .join("|");
}
