import { isUnspaced, type TitleWord } from "./title-words.ts";

/** A piece of a title, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Words as somebody types them who reads scripts without spaces: a name is not cut, and what stands together in the title
 * is typed together. Words of other scripts stay as they are.
 *
 * @param names where the title names people and countries
 * @param wholeOf gives the whole word that a dictionary has cut
 */
export function toTyped(
  words: readonly TitleWord[],
  title: string,
  names: readonly Span[],
  wholeOf: (title: string, word: Span) => Span = (_, word) => word,
): string[] {
  const pieces: { start: number; end: number; isUnspaced: boolean }[] = [];
  for (const word of words) {
    const span = isUnspaced(word.text)
      ? (findName(word, names) ?? wholeOf(title, word))
      : { start: word.start, end: word.end };
    const last = pieces.at(-1);
    if (
      last !== undefined &&
      last.isUnspaced &&
      isUnspaced(word.text) &&
      span.start <= last.end
    )
      last.end = Math.max(last.end, span.end);
    else pieces.push({ ...span, isUnspaced: isUnspaced(word.text) });
  }
  return pieces.map(({ start, end }) => title.slice(start, end));
}

/** The names that a word is part of, from the first to the last; null where it is part of none. */
function findName({ start, end }: Span, names: readonly Span[]): Span | null {
  const around = names.filter((name) => name.start < end && name.end > start);
  return around.length === 0
    ? null
    : {
        start: Math.min(start, ...around.map((name) => name.start)),
        end: Math.max(end, ...around.map((name) => name.end)),
      };
}
