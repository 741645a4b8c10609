import { gapBefore, isKind, type Clause, type Piece } from "./clause.ts";
import type { Grammar } from "./grammar.ts";
import type { LeftWording, RightWording } from "./role-wording.ts";

const CAPITAL = /^\p{Lu}/u;
const OF = /^(?:of|de|d|du|del|des|der|von)$/iu;
// `Japan|’s`: a genitive says as much as an article
const POSSESSIVE = /^s$/;
// Becoming, wanting to be, having been: `was elected`, `избран`, `war`
const NOT_HELD =
  /^(?:as|become|becoming|became|elected|appointed|named|als|zum|zur|wurde|werden|comme|como|élu|elegido|стал|стала|стать|станет|избран|избрали|назначен|назначил|назначили|пост|поста|посту|должность|должности|кандидат|быть|будет|был|экс)$/iu;
const YEAR = /(?<!\d)(?:1[89]\d\d|20\d\d)(?!\d)/g;

/**
 * Whether an office named without a name means the one person who holds it: the Kenyan president, Irans Außenminister;
 * not a president, the president of a Russian company, elected president of Russia.
 */
export function isDefinite(
  clause: Clause,
  role: Piece,
  left: LeftWording,
  right: RightWording,
  { article, hasArticles, hasNamesBefore }: Grammar,
): boolean {
  const words = (piece: Piece) =>
    clause.tokens
      .slice(piece.from, piece.to)
      .map(({ text }) => text)
      .join(" ");
  const isArticle = (piece: Piece) => article.test(words(piece));
  const hasArticle = left.pieces.some(isArticle);
  const hasGenitive = left.pieces.some(
    (piece, at) =>
      POSSESSIVE.test(words(piece)) ||
      (piece.country !== null &&
        at === left.pieces.length - 1 &&
        /\p{Ll}s$/u.test(words(piece)) &&
        gapBefore(clause, role.from) === " " &&
        !piece.isAdjective),
  );
  const isPlain = left.pieces.every(
    (piece) =>
      isArticle(piece) ||
      piece.country !== null ||
      POSSESSIVE.test(words(piece)),
  );
  return (
    !left.isBroken &&
    isPlain &&
    (!hasArticles || hasArticle || hasGenitive) &&
    !NOT_HELD.test(clause.tokens[left.at - 1]?.text ?? "") &&
    isOfState(clause, left, right, hasNamesBefore)
  );
}

/** Whether the words tell one state, and nothing else that the office could be of. */
function isOfState(
  clause: Clause,
  left: LeftWording,
  right: RightWording,
  hasNamesBefore: boolean,
): boolean {
  const next = clause.tokens[right.at];
  const states = right.pieces.filter(({ country }) => country !== null);
  if (left.pieces.some(({ country }) => country !== null))
    return (
      right.pieces.length === 0 &&
      !(gapBefore(clause, right.at) === " " && OF.test(next?.text ?? ""))
    );
  return (
    right.words === 0 &&
    states.length === 1 &&
    states.every(
      (state) =>
        !state.isCity &&
        // ministre allemand, but president of a Russian company
        (!state.isAdjective || (!hasNamesBefore && state === right.pieces[0])),
    ) &&
    right.pieces.every(
      ({ country, senses }) =>
        country !== null ||
        isKind(senses, "link") ||
        senses.every(({ kind }) => kind === "modifier" || kind === "domain"),
    ) &&
    !(
      /^[\s-]$/u.test(gapBefore(clause, right.at)) &&
      CAPITAL.test(next?.text ?? "")
    )
  );
}

/** Whether the sentence around a token is about another year than the article's. */
export function isOfOtherYear(
  { text, tokens }: Clause,
  at: number,
  date: string,
): boolean {
  const start = tokens[at]?.start ?? 0;
  const from =
    Math.max(text.lastIndexOf(". ", start), text.lastIndexOf("\n", start)) + 1;
  const ends = [text.indexOf(". ", start), text.indexOf("\n", start)].filter(
    (end) => end >= 0,
  );
  const sentence = text.slice(
    from,
    ends.length === 0 ? text.length : Math.min(...ends),
  );
  return (sentence.match(YEAR) ?? []).some((year) => year !== date.slice(0, 4));
}
