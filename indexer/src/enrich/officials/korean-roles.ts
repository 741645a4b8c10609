import { gapBefore, isKind, type Clause } from "./clause.ts";
import type { NamedRole } from "./named-role.ts";
import {
  findWordings,
  nearest,
  toNamedRole,
  type ScriptWording,
} from "./script-wording.ts";

const HANGUL = /^\p{sc=Hangul}$/u;
// `은` `를` `에서`: what makes a word a part of the sentence, not a name
const PARTICLE =
  /(?:은|는|이|가|을|를|에|의|과|와|도|로|서|고|며|만|께|한|된|할|인|던|들|간|측|씨|했|다)$/u;
const KOREAN_NAME = 3;
const LONGEST_FOREIGN = 6;

/** Persons named before an office in Korean: 조태열 외교부 장관, 세르게이 라브로프 러시아 외무장관. */
export function findKoreanRoles(
  clause: Clause,
  surnames: ReadonlySet<string>,
): NamedRole[] {
  const found = findWordings(clause, (gap) => gap === "" || gap === " ", {
    isNameLast: false,
  }).flatMap((wording) => {
    const last = wordBefore(clause, wording.from);
    if (last === null || !isRoleWord(clause, wording)) return [];
    const name =
      readKorean(clause, last, surnames) ?? readForeign(clause, last, wording);
    return name === null
      ? []
      : [
          toNamedRole(clause, wording, name, {
            isFull: true,
            rule: "name-before-role",
            confidence: 0.8,
          }),
        ];
  });
  return nearest(found);
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The word that ends before a token, behind a space. */
function wordBefore(clause: Clause, to: number): Word | null {
  if (!/^\s$/u.test(gapBefore(clause, to))) return null;
  let from = to;
  while (
    from > 0 &&
    HANGUL.test(clause.tokens[from - 1]?.text ?? "") &&
    (from === to || gapBefore(clause, from) === "")
  )
    from -= 1;
  return from === to
    ? null
    : {
        from,
        to,
        text: clause.tokens
          .slice(from, to)
          .map((token) => token.text)
          .join(""),
      };
}

// What is glued on behind an office: particles, 님, nothing
const BEHIND_ROLE =
  /^(?:은|는|이|가|을|를|에|의|과|와|도|로|께|님|급|등|측|이다|에게|으로|이라|인)?/u;

/** Whether the office's words end where a particle or a space is: 대통령은, but 대통령실. */
function isRoleWord({ text, tokens }: Clause, { to }: ScriptWording): boolean {
  const rest =
    text.slice(tokens[to - 1]?.end ?? 0).match(/^\p{sc=Hangul}*/u)?.[0] ?? "";
  return (
    rest === "" ||
    (rest.length <= 3 && (BEHIND_ROLE.exec(rest)?.[0] ?? "") !== "")
  );
}

/** A surname of one syllable and a given name of two. */
function readKorean(
  clause: Clause,
  { from, to, text }: Word,
  surnames: ReadonlySet<string>,
): { readonly from: number; readonly to: number } | null {
  return text.length === KOREAN_NAME &&
    surnames.has(text.slice(0, 1)) &&
    !clause.covering.has(from) &&
    !isStop(clause, from, to)
    ? { from, to }
    : null;
}

/** A foreign given name and surname, where the office's words tell the country. */
function readForeign(
  clause: Clause,
  last: Word,
  { country }: ScriptWording,
): { readonly from: number; readonly to: number } | null {
  const first = wordBefore(clause, last.from);
  return country !== null &&
    country !== "KR" &&
    country !== "KP" &&
    first !== null &&
    [first, last].every((word) => isForeign(clause, word)) &&
    (clause.givenNames.has(first.text) || !PARTICLE.test(first.text))
    ? { from: first.from, to: last.to }
    : null;
}

const isForeign = (clause: Clause, { from, to, text }: Word): boolean =>
  text.length >= 2 &&
  text.length <= LONGEST_FOREIGN &&
  !clause.covering.has(from) &&
  !isStop(clause, from, to);

/** Whether a word starts with one of the language's common nouns. */
const isStop = (clause: Clause, from: number, to: number): boolean => {
  const piece = clause.startingAt.get(from);
  return (
    piece !== undefined &&
    isKind(piece.senses, "stop") &&
    piece.to - from >= to - from - 1
  );
};
