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
 */
export function toTyped(
  words: readonly TitleWord[],
  title: string,
  names: readonly Span[],
): string[] {
  const pieces: { start: number; end: number; isUnspaced: boolean }[] = [];
  for (const word of words) {
    const span = isUnspaced(word.text)
      ? withNames(word, names)
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

/** The word, with the whole of the names that it is part of. */
function withNames({ start, end }: Span, names: readonly Span[]): Span {
  const around = names.filter((name) => name.start < end && name.end > start);
  return {
    start: Math.min(start, ...around.map((name) => name.start)),
    end: Math.max(end, ...around.map((name) => name.end)),
  };
}
