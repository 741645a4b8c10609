import type { Mention } from "../../search-document.ts";
import type { CountryMention } from "./find-countries.ts";

// What may stand between the countries of a list: `, ` ` and ` `、` ` sowie ` `, в ` ` và `
const LIST_GAP =
  /^[\s,;/&、，،・·'’s]*(?:and|or|und|oder|sowie|et|ou|y|e|и|или|و|và|와|과|및|和|与|與|や|と)?[\s,;/&、，،・·]*(?:the|in|in the|der|den|die|la|le|les|los|el|en|au|aux|в|на)?\s*$/iu;
const LONGEST_GAP = 30;

/** Of a word's several meanings, all but the first. */
const isSamePlace = (
  before: CountryMention | undefined,
  found: CountryMention,
) => before?.mention.start === found.mention.start;

/**
 * A name that may mean something else means the country among others: "Israel, Jordan and Syria", and in its first
 * sense: "China, Japan and Korea".
 */
export function sureInLists(
  text: string,
  mentions: readonly CountryMention[],
): CountryMention[] {
  const runs: CountryMention[][] = [];
  for (const [at, mention] of mentions.entries())
    if (isNext(text, mentions[at - 1], mention)) runs.at(-1)?.push(mention);
    else runs.push([mention]);
  return runs.flatMap((run) => {
    const sure = new Set(
      run.flatMap(({ isSure, code }) => (isSure ? [code] : [])),
    );
    return sure.size < LEAST_SURE
      ? run
      : run.map((found, at) =>
          found.word === "ambiguous" && !isSamePlace(run[at - 1], found)
            ? { ...found, isSure: true }
            : found,
        );
  });
}

/** Countries named beyond doubt that a list must have. */
const LEAST_SURE = 2;

function isNext(
  text: string,
  a: CountryMention | undefined,
  b: CountryMention,
): boolean {
  if (a === undefined) return false;
  const end = a.mention.end ?? 0,
    start = b.mention.start ?? 0;
  return start - end < LONGEST_GAP && LIST_GAP.test(text.slice(end, start));
}

// `Japan Airlines Co` `Gulf Canada Corp>` `Deutsche Bank AG`: what is behind a country's name in a company's
const COMPANY =
  /^[^.;:\n]{0,40}?\b(?:Ltd|Inc|Corp|Plc|SA|AG|Co|Bhd|NV|AB|SpA|BV|Pty|GmbH|LLC|KK|Oyj?|SE)\b/i;
const NEXT_CHARS = 50;

/** Whether a country's name is part of a company's, as the letters behind it tell. */
export const isInCompanyName = (
  text: string,
  { start = 0, end = 0 }: Mention,
) => text[start - 1] === "<" || COMPANY.test(text.slice(end, end + NEXT_CHARS));

// `China | Post` `Vietnam |.vn`: what is behind a country's name in an outlet's
const OUTLET =
  /^(?:\s(?:Times|Post|Daily|Herald|Tribune|Gazette|Chronicle|Telegraph|Weekly|Broadcasting)\b|\.\p{Ll}{2,}(?![\p{L}\p{N}]))/u;
const OUTLET_CHARS = 16;

/** Whether a country's name is part of an outlet's name or address: what it reports need not be about the country. */
export const isInOutletName = (text: string, { end = 0 }: Mention) =>
  OUTLET.test(text.slice(end, end + OUTLET_CHARS));
