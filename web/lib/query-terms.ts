/** What a term in the box narrows by. */
export type TermKey =
  | "country"
  | "official"
  | "language"
  | "source"
  | "agency"
  | "after"
  | "before"
  | "until"
  | "date";

/** Names of the keys in English, German and Korean, in lower case. */
const KEYS: ReadonlyMap<string, TermKey> = new Map([
  ["country", "country"],
  ["land", "country"],
  ["국가", "country"],
  ["나라", "country"],
  ["official", "official"],
  ["person", "official"],
  ["인물", "official"],
  ["공직자", "official"],
  ["language", "language"],
  ["lang", "language"],
  ["sprache", "language"],
  ["언어", "language"],
  ["source", "source"],
  ["quelle", "source"],
  ["출처", "source"],
  ["매체", "source"],
  ["agency", "agency"],
  ["agentur", "agency"],
  ["통신사", "agency"],
  ["after", "after"],
  ["since", "after"],
  ["nach", "after"],
  ["ab", "after"],
  ["seit", "after"],
  ["이후", "after"],
  ["before", "before"],
  ["vor", "before"],
  ["이전", "before"],
  ["until", "until"],
  ["bis", "until"],
  ["까지", "until"],
  ["date", "date"],
  ["datum", "date"],
  ["날짜", "date"],
]);

/** `country:"North Korea"`, `-lang:de`, `after:2022-05`: a refinement typed as text. */
export interface QueryTerm {
  readonly key: TermKey;
  readonly value: string;
  readonly isExcluded: boolean;
  readonly isQuoted: boolean;
  /** Whether its end was typed: a space or the closing quote. */
  readonly isClosed: boolean;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

// A phrase is passed over: "the country:japan page". Then: -country:"North Korea" 국가:북한 lang：de
const PHRASE_OR_TERM =
  /["“„][^"“”]*["“”]?|(?<!\S)(?<minus>[-−–]?)(?<name>\p{L}{2,12})[:：](?:["“„](?<quoted>[^"“”]*)(?<close>["“”]?)|(?<bare>[^\s"“”„]*))/gu;

/**
 * Finds the terms in what was typed, in the text's order. Never throws; time
 * grows with the length alone.
 */
export function findTerms(text: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  for (const { 0: match, index, groups } of text.matchAll(PHRASE_OR_TERM)) {
    const key = KEYS.get(
      groups?.["name"]?.normalize("NFC").toLowerCase() ?? "",
    );
    const value = (groups?.["quoted"] ?? groups?.["bare"] ?? "").trim();
    const end = index + match.length;
    // "country:" at the end is being typed; before a space it is a word.
    if (key === undefined || (value === "" && end < text.length)) continue;
    terms.push({
      key,
      value,
      isExcluded: groups?.["minus"] !== "",
      isQuoted: groups?.["quoted"] !== undefined,
      isClosed: Boolean(groups?.["close"]) || end < text.length,
      start: index,
      end,
    });
  }
  return terms;
}

/** What is cut out of a text: offsets, in order. */
export type Cut = Pick<QueryTerm, "start" | "end">;

/** The text without the terms, and without the space each leaves behind. */
export function withoutTerms(text: string, terms: readonly Cut[]): string {
  if (terms.length === 0) return text;
  let rest = "";
  let from = 0;
  for (const { start, end } of terms) {
    rest += text.slice(from, start);
    from = end;
    // "a country:KR b" leaves one space between a and b, and none at the start.
    if (rest === "" || rest.endsWith(" ")) from += countSpaces(text, from);
  }
  return rest + text.slice(from);
}

function countSpaces(text: string, from: number) {
  let end = from;
  while (text[end] === " ") end += 1;
  return end - from;
}
