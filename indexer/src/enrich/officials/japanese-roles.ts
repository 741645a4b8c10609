import { gapBefore, type Clause } from "./clause.ts";
import type { NamedRole } from "./named-role.ts";
import {
  findWordings,
  nearest,
  toNamedRole,
  type ScriptWording,
} from "./script-wording.ts";

const KATAKANA = /^[\p{sc=Katakana}ー]$/u;
const HAN = /^[\p{sc=Han}々]$/u;
const SEPARATOR = /^[・＝=･]$/u;
/** States whose names are written in Chinese characters. */
const HAN_NAMES: ReadonlySet<string> = new Set(["CN", "TW", "HK", "KR", "KP"]);
/** 小泉純一郎 has five characters, 長谷川 is a surname of three. */
const LONGEST_NAME = 6;
const LONGEST_SURNAME = 3;
/** Shorter katakana before an office are rarely a name: ナ, ハマ. */
const SHORTEST_KATAKANA = 3;

/** Persons named before an office in Japanese: 岩屋毅外相, ウクライナのゼレンスキー大統領. */
export function findJapaneseRoles(
  clause: Clause,
  surnames: ReadonlySet<string>,
): NamedRole[] {
  const found = findWordings(clause, (gap) => gap === "", {
    isNameLast: false,
  }).flatMap((wording) => {
    if (gapBefore(clause, wording.from) !== "") return [];
    const name =
      readKatakana(clause, wording) ?? readHan(clause, wording, surnames);
    return name === null
      ? []
      : [
          toNamedRole(
            clause,
            { ...wording, country: wording.country ?? name.country },
            name,
            { isFull: true, rule: "name-before-role", confidence: 0.8 },
          ),
        ];
  });
  return nearest(found);
}

interface Name {
  readonly from: number;
  readonly to: number;
  readonly country: string | null;
}

/** A foreign name: with its given name (セルゲイ・ラブロフ), or alone behind its country (ロシアのラブロフ). */
function readKatakana(
  clause: Clause,
  { from: to }: ScriptWording,
): Name | null {
  let from = to,
    hasSeparator = false;
  while (from > 0 && KATAKANA.test(clause.tokens[from - 1]?.text ?? "")) {
    const gap = from === to ? "" : gapBefore(clause, from);
    if (SEPARATOR.test(gap)) hasSeparator = true;
    else if (gap !== "") break;
    if (clause.covering.get(from - 1)?.country != null) break;
    from -= 1;
  }
  if (to - from < SHORTEST_KATAKANA) return null;
  const country = countryBefore(clause, from);
  return hasSeparator || country !== null ? { from, to, country } : null;
}

/** A name in Chinese characters: a known Japanese surname with a given name, or that of a neighbour behind its country. */
function readHan(
  clause: Clause,
  { from: to, country: served }: ScriptWording,
  surnames: ReadonlySet<string>,
): Name | null {
  let from = to;
  while (
    from > 0 &&
    to - from <= LONGEST_NAME &&
    HAN.test(clause.tokens[from - 1]?.text ?? "") &&
    (from === to || gapBefore(clause, from) === "") &&
    !clause.covering.has(from - 1)
  )
    from -= 1;
  const length = to - from;
  if (length < 3 || length > LONGEST_NAME) return null;
  const country = countryBefore(clause, from);
  if (HAN_NAMES.has(country ?? served ?? ""))
    return length <= 4 ? { from, to, country } : null;
  const text = clause.tokens
    .slice(from, to)
    .map((token) => token.text)
    .join("");
  for (let size = LONGEST_SURNAME; size > 0; size -= 1)
    if (
      length > size &&
      length - size <= 3 &&
      surnames.has(text.slice(0, size))
    )
      return { from, to, country };
  return null;
}

/** `ロシアの` before a name. */
function countryBefore(clause: Clause, at: number): string | null {
  const isOf =
    clause.tokens[at - 1]?.text === "の" && gapBefore(clause, at) === "";
  return isOf ? (clause.endingAt.get(at - 1)?.country ?? null) : null;
}
