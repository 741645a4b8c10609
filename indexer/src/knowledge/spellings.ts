import { toComparable } from "../clean/normalise.ts";
import { fullForms } from "./official-matcher.ts";
import type { Official } from "./schema.ts";

/**
 * Of names of one thing those that bring a word that the ones before them lack: a search goes by words, so all that is
 * typed still finds it. Half of the names of a person are its given names times its surnames.
 */
export function withNewWords(names: readonly string[]): string[] {
  const words = new Set<string>();
  return names.filter((name) => {
    const before = words.size;
    for (const word of toComparable(name).split(" ")) words.add(word);
    return words.size > before;
  });
}

const SPELLINGS = new WeakMap<Official, readonly string[]>();

/** What a reader may type for a person, in every language. */
export function spellingsOf(official: Official): readonly string[] {
  const known = SPELLINGS.get(official);
  if (known !== undefined) return known;
  const spellings = withNewWords([...fullForms(official), ...official.short]);
  SPELLINGS.set(official, spellings);
  return spellings;
}
