import type { Token } from "./fold.ts";

const KATAKANA = /^[\p{sc=Katakana}ー]/u;
const HANGUL = /^\p{sc=Hangul}/u;
// `22` `２`
const NUMBER = /\p{N}$/u;

/**
 * Whether the tokens `from` to `last` are part of a longer word in katakana: タイ (Thailand) is not in タイムズ, since a
 * name in katakana ends where the katakana end.
 */
export function isInsideKatakana(
  tokens: readonly Token[],
  from: number,
  last: number,
): boolean {
  const touches = (a: Token | undefined, b: Token | undefined) =>
    a?.end === b?.start &&
    KATAKANA.test(a?.text ?? "") &&
    KATAKANA.test(b?.text ?? "");
  return (
    touches(tokens[from - 1], tokens[from]) ||
    touches(tokens[last], tokens[last + 1])
  );
}

/** Whether a token goes on a Korean word: 이란 (Iran) is not in 그러이란. Particles are glued behind a word, never before it. */
export function isInsideHangul(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at],
    before = tokens[at - 1];
  return (
    token !== undefined &&
    before?.end === token.start &&
    HANGUL.test(before.text) &&
    HANGUL.test(token.text)
  );
}

/** Whether a token is the day of a date: in 22日中国, the sun that means Japan is none. */
export function isDay(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at],
    before = tokens[at - 1];
  return (
    token?.text === "日" &&
    before?.end === token.start &&
    NUMBER.test(before.text)
  );
}
